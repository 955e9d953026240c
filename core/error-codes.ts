/**
 * Every error a user can meet, as data. `docs/errors.md` is generated from the table and a test compares the two.
 * Programmer errors are not here: they are plain `Error`s and end the process with exit 1.
 */

/** Exit codes of the command line; documented in `docs/errors.md` and by `amalgam --help`. */
export const EXIT = {
  ok: 0,
  bug: 1,
  usage: 2,
  later: 3,
  recipe: 4,
  input: 5,
  output: 6,
  numbers: 7,
  differs: 8,
  cluster: 9,
  interrupted: 130,
} as const;

type ExitName = keyof typeof EXIT;

/** What each exit code tells a script; for the help and the docs. */
export const EXIT_MEANINGS: Readonly<Record<ExitName, string>> = {
  ok: "done",
  bug: "a bug in Amalgam; nothing was published",
  usage: "the command line is wrong",
  later: "the recipe needs a feature that this version does not have yet",
  recipe: "the recipe is wrong",
  input: "an input is missing, broken, unreachable or changed",
  output: "the output cannot be written there, or not yet",
  numbers: "the numbers do not allow it: NaN, infinities, weights that cancel",
  differs: "verify found changed bytes, or diff --exit-code other values",
  cluster: "the cluster cannot be reached, refused the request, or the job failed there",
  interrupted: "stopped by Ctrl-C or a signal; the same command continues",
};

interface ErrorEntry {
  readonly exit: ExitName;
  /** Can the same task succeed when tried again? The contract with the queue. */
  readonly retry: "never" | "same-worker" | "any-worker";
  /** One sentence for the docs: when this happens. */
  readonly when: string;
  /** One sentence for the docs: what the user does next. */
  readonly next: string;
}

const never = "never" as const;

export const ERRORS = {
  // usage
  USAGE: { exit: "usage", retry: never, when: "A command line argument is missing, unknown or malformed.", next: "Run the command with --help." },
  METHOD_UNKNOWN: {
    exit: "recipe",
    retry: never,
    when: "The recipe names a merge method that does not exist.",
    next: "Run `amalgam methods` for the list; a method of your own needs --methods DIR.",
  },
  METHODS_FOLDER: {
    exit: "usage",
    retry: never,
    when: "A folder given with --methods, or a method file in it, cannot be used, or the method's code failed.",
    next: "Mend the file named; CONTRIBUTING.md shows what a method file looks like.",
  },
  FEATURE_LATER: {
    exit: "later",
    retry: never,
    when: "The recipe asks for a feature that this version recognises but does not have yet.",
    next: "Remove the key, or wait for the version that brings it.",
  },
  // recipe
  RECIPE_NOT_FOUND: { exit: "recipe", retry: never, when: "The recipe file does not exist or cannot be read.", next: "Check the path." },
  RECIPE_SYNTAX: { exit: "recipe", retry: never, when: "The recipe is not valid YAML, or is not a mapping.", next: "Mend the line and column named." },
  RECIPE_LIMIT: {
    exit: "recipe",
    retry: never,
    when: "The recipe is larger, deeper or expands to more nodes than the limits allow (alias bombs and cyclic aliases included).",
    next: "Simplify the recipe.",
  },
  RECIPE_SCHEMA: {
    exit: "recipe",
    retry: never,
    when: "A key of the recipe has the wrong type, is missing, or contradicts another key.",
    next: "Change the key named as the message says.",
  },
  RECIPE_UNKNOWN_KEY: { exit: "recipe", retry: never, when: "With --strict: a key that nothing reads.", next: "Correct the spelling or remove the key." },
  PARAMETER_MISSING: {
    exit: "recipe",
    retry: never,
    when: "A parameter that the method requires has no value for some model and tensor.",
    next: "Add the parameter under `parameters`.",
  },
  PARAMETER_INVALID: {
    exit: "recipe",
    retry: never,
    when: "A parameter's value has the wrong type or is out of its range.",
    next: "Use a value in the range named.",
  },
  METHOD_INPUTS: {
    exit: "recipe",
    retry: never,
    when: "The number of models, or the base model, does not suit the method.",
    next: "Add or remove models, or set base_model.",
  },
  LAYER_RANGE: {
    exit: "recipe",
    retry: never,
    when: "A layer_range is reversed, out of the model's layers, or differs in length from the others of its slice.",
    next: "Correct the range; it is half-open, [start, end).",
  },
  // inputs
  MODEL_NOT_FOUND: {
    exit: "input",
    retry: never,
    when: "A model reference is neither a folder nor a reachable Hub repository.",
    next: "Check the path or id; relative paths start at the working directory.",
  },
  MODEL_NO_WEIGHTS: { exit: "input", retry: never, when: "A model folder holds no weights that can be read.", next: "Convert the weights to safetensors." },
  MODEL_CONFIG: {
    exit: "input",
    retry: never,
    when: "config.json is missing, is not JSON, or lacks a field that the merge needs.",
    next: "Mend or replace config.json.",
  },
  MODEL_QUANTISED: {
    exit: "input",
    retry: never,
    when: "A model is stored quantised, which cannot be merged exactly.",
    next: "Use the unquantised checkpoint.",
  },
  ARCHITECTURE_MISMATCH: {
    exit: "input",
    retry: never,
    when: "The models have different architectures.",
    next: "Choose models of one architecture, or pass --allow-crimes.",
  },
  HUB_OFFLINE: {
    exit: "input",
    retry: never,
    when: "A Hub model is not in the cache and --offline forbids downloading it.",
    next: "Download it first, or drop --offline.",
  },
  HUB_ACCESS: { exit: "input", retry: never, when: "The Hub refuses access to a repository.", next: "Set HF_TOKEN to a token that may read it." },
  HUB_FAILED: {
    exit: "input",
    retry: "any-worker",
    when: "The Hub could not be reached or sent something unusable.",
    next: "Try again; set HF_ENDPOINT for a mirror.",
  },
  SAFETENSORS_HEADER: {
    exit: "input",
    retry: never,
    when: "A safetensors header breaks the format (each rule has its own message).",
    next: "Obtain the file again; it is corrupt or hostile.",
  },
  SAFETENSORS_TRUNCATED: {
    exit: "input",
    retry: never,
    when: "A safetensors file is shorter or longer than its header says.",
    next: "Obtain the file again; the copy is incomplete.",
  },
  INDEX_INVALID: {
    exit: "input",
    retry: never,
    when: "An index file is not JSON, names missing shards or unsafe paths, or disagrees with the shards.",
    next: "Obtain the checkpoint again.",
  },
  TENSOR_MISSING: {
    exit: "input",
    retry: never,
    when: "A tensor that the merge needs is absent from a model.",
    next: "Check that the models belong to one family and size.",
  },
  TENSOR_SHAPE: {
    exit: "input",
    retry: never,
    when: "A tensor has different shapes in different models.",
    next: "Choose models of one size, or allow truncation of embeddings.",
  },
  TENSOR_DTYPE: { exit: "input", retry: never, when: "A tensor has a dtype that cannot be merged.", next: "Convert the tensor, or use passthrough." },
  INTEGER_DIFFERS: {
    exit: "input",
    retry: never,
    when: "An integer tensor, which is copied, differs between the models.",
    next: "Use passthrough slices to choose one model's tensor.",
  },
  INPUT_CHANGED: {
    exit: "input",
    retry: never,
    when: "An input file changed while the merge ran, or since the interrupted run.",
    next: "Run again with the inputs at rest; add --clean to drop the old staging folder.",
  },
  INPUT_READ: { exit: "input", retry: "any-worker", when: "An input file could not be read.", next: "Check permissions and the disk." },
  // output
  OUTPUT_EXISTS: {
    exit: "output",
    retry: never,
    when: "The output folder exists and is not empty.",
    next: "Choose another folder, or pass --force to replace it.",
  },
  OUTPUT_UNSAFE: {
    exit: "output",
    retry: never,
    when: "The output path is an input, contains one, or lies inside one; or it is or contains the recipe or the working directory.",
    next: "Choose a folder of its own.",
  },
  OUTPUT_LOCKED: {
    exit: "output",
    retry: never,
    when: "Another merge writes to the same output.",
    next: "Wait for it, or pass --break-lock when it is on a host that is gone.",
  },
  OUTPUT_WRITE: {
    exit: "output",
    retry: "any-worker",
    when: "The output could not be written.",
    next: "Check permissions and the disk; run again to continue.",
  },
  DISK_FULL: {
    exit: "output",
    retry: "any-worker",
    when: "The disk of the output has too little space.",
    next: "Free space and run the same command again: it continues.",
  },
  STAGING_INVALID: {
    exit: "output",
    retry: never,
    when: "A staging folder of an interrupted merge does not fit its plan.",
    next: "Pass --clean to remove it and start afresh.",
  },
  MEMORY_LIMIT: {
    exit: "output",
    retry: never,
    when: "What one step of a method must hold at a time (a row, or a block of every input) does not fit in the memory that --memory allows.",
    next: "Raise --memory, or lower --threads.",
  },
  COMPUTE_FAILED: {
    exit: "output",
    retry: "any-worker",
    when: "A compute thread ended in the middle of its work, mostly for want of memory.",
    next: "Give the process more memory, or fewer --threads.",
  },
  INTERRUPTED: { exit: "interrupted", retry: never, when: "The merge was stopped by Ctrl-C or SIGTERM.", next: "Run the same command again: it continues." },
  // numbers and verification
  NOT_FINITE: { exit: "numbers", retry: never, when: "Inputs hold NaN or infinities.", next: "Mend the model, or pass --allow-nan." },
  NUMERIC: {
    exit: "numbers",
    retry: never,
    when: "The method is undefined for these values (weights that sum to zero, say).",
    next: "Change the parameters named.",
  },
  NOT_AN_OUTPUT: { exit: "input", retry: never, when: "The folder to verify holds no amalgam.json.", next: "Give the output folder of a finished merge." },
  VERIFY_FAILED: {
    exit: "differs",
    retry: never,
    when: "Bytes of the output differ from the digests recorded when it was written.",
    next: "Merge again; the disk or a later edit changed the files named.",
  },
  // cluster
  SERVICE_CONFIG: {
    exit: "usage",
    retry: never,
    when: "A coordinator, worker or store was started with settings that do not fit together.",
    next: "Correct the option or variable named.",
  },
  BLAS_LIBRARY: {
    exit: "usage",
    retry: never,
    when: "AMALGAM_BLAS names a library that cannot be used.",
    next: "Name an OpenBLAS library, or unset AMALGAM_BLAS; `amalgam doctor` tells what is found.",
  },
  NATS_SERVER: {
    exit: "cluster",
    retry: never,
    when: "No nats-server was found and none could be obtained.",
    next: "Install nats-server, or set NATS_SERVER to its path.",
  },
  BUS_UNAVAILABLE: {
    exit: "cluster",
    retry: "same-worker",
    when: "NATS could not be reached, or did not answer in time.",
    next: "Check the address, the credentials and that the server runs.",
  },
  API_UNAVAILABLE: {
    exit: "cluster",
    retry: never,
    when: "The coordinator's job API could not be reached in time.",
    next: "Check --server, and that a coordinator runs; `amalgam up` starts one here.",
  },
  API_REFUSED: {
    exit: "cluster",
    retry: never,
    when: "The job API refused the caller's token or certificate.",
    next: "Give the right --token-file or certificate.",
  },
  API_LIMIT: { exit: "cluster", retry: never, when: "A request is larger, or comes more often, than the job API allows.", next: "Make it smaller, or wait." },
  API_REQUEST: { exit: "usage", retry: never, when: "A request to the job API does not have its form.", next: "Mend the field named; versions may differ." },
  JOB_UNKNOWN: { exit: "cluster", retry: never, when: "No job has this id.", next: "See `amalgam jobs`." },
  JOB_STATE: { exit: "cluster", retry: never, when: "The job is not in a state that allows this.", next: "See `amalgam jobs`." },
  JOB_FAILED: { exit: "cluster", retry: never, when: "The job failed on the cluster; the message says why.", next: "Mend the cause, then `amalgam retry`." },
  JOB_CANCELLED: { exit: "cluster", retry: never, when: "The job was cancelled while it was waited for.", next: "`amalgam retry` continues it." },
  LOCATION_INVALID: {
    exit: "recipe",
    retry: never,
    when: "A location is not `root:path`, or leads out of its root.",
    next: "Use a path below one of the cluster's roots.",
  },
  ROOT_UNKNOWN: {
    exit: "recipe",
    retry: never,
    when: "A path lies in none of the roots that the cluster serves.",
    next: "Add --root NAME=PATH, or move the files.",
  },
  STORE_UNAVAILABLE: {
    exit: "cluster",
    retry: "any-worker",
    when: "A store could not be reached, or did not answer in time.",
    next: "Check the store's address and that it runs.",
  },
  WORKER_VERSION: {
    exit: "cluster",
    retry: "any-worker",
    when: "A worker cannot read this plan, or would compute other bytes.",
    next: "Run workers and coordinators of one version of the numerics.",
  },
  TASK_TOO_LARGE: {
    exit: "cluster",
    retry: never,
    when: "A task needs more memory than any live worker has.",
    next: "Start a worker with more --memory, or a smaller --part-size.",
  },
  TASK_ATTEMPTS: {
    exit: "cluster",
    retry: never,
    when: "A task failed as often as it may be tried.",
    next: "See the attempts' errors, mend the cause, then `amalgam retry`.",
  },
  TASK_INVALID: {
    exit: "cluster",
    retry: never,
    when: "A message, a plan or a record in the store does not have its form or its digest.",
    next: "Someone else writes to the queue or the store: check who may.",
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;
