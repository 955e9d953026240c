/** What config.json says of a decoder, checked, with the defaults that transformers has. */
import { AmalgamError } from "../errors.ts";

export interface RouteShape {
  /** T. */
  readonly experts: number;
  /** K. */
  readonly topK: number;
  readonly routing: "token" | "prefix" | "request";
  /** Layers in which request routing reads the prompt. */
  readonly requestLayers: number;
}

export interface DecoderShape {
  readonly layers: number;
  readonly hidden: number;
  readonly heads: number;
  readonly kvHeads: number;
  readonly headSize: number;
  readonly eps: number;
  /** Base of the rotary positions. */
  readonly theta: number;
  /** Per layer: how many positions back a token sees, itself included; null: all. */
  readonly windows: readonly (number | null)[];
  readonly route: RouteShape | null;
}

type Config = Readonly<Record<string, unknown>>;

const FAMILIES = ["llama", "mistral", "qwen2", "qwen3"];

/**
 * @param config config.json of a dense model or of a SMILE output of either layout
 * @throws MODEL_CONFIG, FEATURE_LATER where the model computes what this pass does not
 */
export function decoderShape(config: Config, label: string): DecoderShape {
  const fail = (code: "MODEL_CONFIG" | "FEATURE_LATER", what: string): AmalgamError => new AmalgamError(code, what, { file: `${label}/config.json` });
  const number = (key: string, otherwise?: number): number => {
    const value = config[key] ?? otherwise;
    if (typeof value !== "number" || !(value > 0)) throw fail("MODEL_CONFIG", `${key} is ${JSON.stringify(value ?? null)}, not a positive number`);
    return value;
  };
  const type = String(config["model_type"]);
  const family = type.replace(/^smile_/, "");
  if (!FAMILIES.includes(family)) throw fail("FEATURE_LATER", `the forward pass is for ${FAMILIES.join(", ")}, not for model_type ${JSON.stringify(type)}`);
  if ((config["hidden_act"] ?? "silu") !== "silu") throw fail("FEATURE_LATER", `the activation ${JSON.stringify(config["hidden_act"])} is not silu`);
  const rope = { ...objectOf(config["rope_scaling"]), ...objectOf(config["rope_parameters"]) };
  const kind = rope["rope_type"] ?? rope["type"] ?? "default";
  if (kind !== "default") throw fail("FEATURE_LATER", `rotary positions of type ${JSON.stringify(kind)} are not computed here`);
  const [layers, hidden, heads] = [number("num_hidden_layers"), number("hidden_size"), number("num_attention_heads")];
  const theta = rope["rope_theta"] ?? config["rope_theta"] ?? 10_000;
  if (typeof theta !== "number") throw fail("MODEL_CONFIG", "rope_theta is not a number");
  return {
    layers,
    hidden,
    heads,
    kvHeads: number("num_key_value_heads", heads),
    headSize: number("head_dim", family === "qwen3" ? 128 : hidden / heads),
    eps: number("rms_norm_eps", 1e-6),
    theta,
    windows: windowsOf(config, family, layers),
    route: type === family ? null : routeOf(config, layers, number),
  };
}

function objectOf(value: unknown): Config {
  return value !== null && typeof value === "object" ? (value as Config) : {};
}

/** Mistral slides in every layer where a window is given, Qwen in the layers from max_window_layers on where it is asked for; layer_types overrules. */
function windowsOf(config: Config, family: string, layers: number): (number | null)[] {
  const window = config["sliding_window"];
  const size = typeof window === "number" && (family === "mistral" || config["use_sliding_window"] === true) ? window : null;
  const types = config["layer_types"];
  const from = family === "mistral" ? 0 : Number(config["max_window_layers"] ?? 28);
  return Array.from({ length: layers }, (_, i) => {
    const slides = Array.isArray(types) && family !== "mistral" ? types[i] === "sliding_attention" : i >= from;
    return slides && family !== "llama" ? size : null;
  });
}

function routeOf(config: Config, layers: number, number: (key: string, otherwise?: number) => number): RouteShape {
  const ours = config["smile_experts"] !== undefined;
  const routing = ours ? config["smile_routing"] : "token";
  return {
    experts: number(ours ? "smile_experts" : "num_local_experts"),
    topK: number(ours ? "smile_top_k" : "num_experts_per_tok", 1),
    routing: routing === "prefix" || routing === "request" ? routing : "token",
    requestLayers: number("smile_request_layers", Math.ceil(layers / 2)),
  };
}
