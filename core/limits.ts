/** Bounds on everything that comes from outside. Each names the largest real value seen and why the bound is where it is. */

/** Headers above this are read one at a time: ordinary ones are under 1 MB. */
export const HEADER_BYTES_TOGETHER = 4_000_000;
/** The reference safetensors reader refuses larger headers; checked before anything is allocated. */
export const HEADER_BYTES_MAX = 100_000_000;
/** The Hub's parsers stop here; our writer refuses to write more. */
export const HEADER_BYTES_WRITE_MAX = 25_000_000;
/** The Hub's parsers stop at headers of 25 MB, some 230,000 tensors; a hostile 99 MB header would hold a million, and their descriptions 250 MB of memory. */
export const TENSORS_PER_FILE_MAX = 250_000;
/** The largest checkpoint seen has about 497,000 tensors over all shards. */
export const TENSORS_PER_MODEL_MAX = 600_000;
/** Keys of one `__metadata__` or of one object that nobody reads; the largest seen (training settings in adapters) have under 200. */
export const METADATA_KEYS_MAX = 10_000;
/** Real tensors have at most 5 dimensions (convolutions over video). */
export const RANK_MAX = 8;
/** The longest real tensor name seen is under 200 bytes. */
export const TENSOR_NAME_BYTES_MAX = 1_024;
/** The largest index seen is about 60 MB; it is held in memory while it is read. */
export const INDEX_BYTES_MAX = 100_000_000;
/** The largest checkpoint seen has under 1,000 shards. */
export const SHARDS_MAX = 10_000;
/** The largest config.json seen is under 1 MB (per-layer quantisation tables). */
export const CONFIG_BYTES_MAX = 16_000_000;
/** Values in config.json; each takes some 150 bytes while it is read. The largest seen has about 50,000. */
export const CONFIG_VALUES_MAX = 500_000;
/** The largest recipe seen (an evolved merge) is under 1 MB. */
export const RECIPE_BYTES_MAX = 4_000_000;
/** Words, signs, spaces and line ends of the recipe: the YAML parser takes some 400 bytes each. The largest seen has under 250,000. */
export const RECIPE_TOKENS_MAX = 600_000;
/** Nodes of the recipe after aliases are expanded; the largest seen has under 50,000. */
export const RECIPE_NODES_MAX = 250_000;
export const RECIPE_DEPTH_MAX = 64;
/** Modules of a folder given with --methods, and bytes of one: a person wrote them. */
export const FOLDER_MODULES_MAX = 1_000;
export const MODULE_BYTES_MAX = 4_000_000;
/** Node 20 aborts or returns short on larger single reads and writes. */
export const IO_BYTES_MAX = 1 << 30;
/** A request of the job API: a recipe with where its models lie. */
export const API_REQUEST_BYTES_MAX = RECIPE_BYTES_MAX + 2_000_000;
/** Requests that hold no recipe are a name and some numbers. */
export const API_SMALL_REQUEST_BYTES_MAX = 16_384;
/** The largest answer is a page of 500 jobs, a few kB each unless many attempts failed. */
export const API_RESPONSE_BYTES_MAX = 32_000_000;
/** Models of one recipe; the largest seen (a merge of adapters' bases) has under 300. */
export const RECIPE_MODELS_MAX = 10_000;
/** The result of one reduce task: they are held together while the next stage is planned. Those of our methods stay below 4 MB. */
export const REDUCED_BYTES_MAX = 8 * 2 ** 20;
