/** A model reference becomes files: a local folder, the Hugging Face cache, or the Hub, in this order. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { AmalgamError } from "../core/errors.ts";
import type { ModelFiles } from "../core/formats/types.ts";
import { cachedCommit, cachedRepo, snapshotFolder } from "./hub-cache.ts";
import { openRemote } from "./hub-remote.ts";
import { openLocalModel } from "./local-model.ts";

export interface ModelAddress {
  /** Folder or `org/name`. */
  readonly path: string;
  readonly revision?: string;
  /** As written, for messages. */
  readonly reference: string;
}

export interface OpenOptions {
  /** Relative folders start here. */
  readonly cwd: string;
  /** Never ask the Hub: HUB_OFFLINE instead. */
  readonly offline: boolean;
  readonly signal?: AbortSignal | undefined;
}

const HUB_ID = /^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*$/;
/** A branch, a tag, a commit or refs/pr/N; it becomes a path in the cache. */
const REVISION = /^(?!.*\.\.)[\w][\w.+/-]*$/;

/** Could it name a model of the Hub? */
export function isHubId(path: string): boolean {
  return HUB_ID.test(path);
}

/** Throws MODEL_NOT_FOUND, HUB_OFFLINE, HUB_ACCESS, HUB_FAILED, INPUT_READ. */
export async function openModel(address: ModelAddress, options: OpenOptions): Promise<ModelFiles> {
  const folder = resolve(options.cwd, address.path.replace(/^~(?=\/)/, process.env["HOME"] ?? "~"));
  if (existsSync(folder)) return openLocalModel(address.reference, folder);
  if (!isHubId(address.path)) {
    throw new AmalgamError("MODEL_NOT_FOUND", `the model does not exist: there is no folder ${folder}, and ${address.path} is not an org/name id`, {
      file: address.reference,
    });
  }
  return openHubModel(address, options, `there is no folder ${folder}, `);
}

/**
 * The Hugging Face cache, then the Hub: never a folder of this machine, whatever lies there. `hubCommit` says which commit it is.
 *
 * @param before what was looked for in vain already, for the message
 */
export async function openHubModel(address: ModelAddress, options: Omit<OpenOptions, "cwd">, before = ""): Promise<ModelFiles> {
  const revision = address.revision ?? "main";
  if (!REVISION.test(revision))
    throw new AmalgamError("MODEL_NOT_FOUND", `${JSON.stringify(revision)} cannot be a revision of a Hub model`, { file: address.reference });
  const repo = cachedRepo(address.path);
  const commit = await cachedCommit(repo, revision);
  if (commit !== null && (await isComplete(snapshotFolder(repo, commit)))) {
    const local = await openLocalModel(address.reference, snapshotFolder(repo, commit));
    return { ...local, hubId: address.path, hubCommit: commit };
  }
  const forbidden = options.offline ? "--offline" : /^(1|on|yes|true)$/i.test(process.env["HF_HUB_OFFLINE"] ?? "") ? "HF_HUB_OFFLINE" : null;
  if (forbidden !== null) {
    const cache = `${commit === null ? "" : "all of "}${address.path}${address.revision === undefined ? "" : ` at ${revision}`} is not in the Hub cache`;
    throw new AmalgamError("HUB_OFFLINE", `the model does not exist here: ${before}${cache}, and ${forbidden} forbids asking the Hub`, {
      file: address.reference,
    });
  }
  return openRemote({ id: address.path, revision, reference: address.reference }, repo, options.signal);
}

/** Config and every weight file. Snapshots that were fetched only in part (by us or by other tools) lack some: the Hub is asked then. */
async function isComplete(folder: string): Promise<boolean> {
  const has = (file: string): boolean => existsSync(join(folder, file));
  if (!has("config.json")) return false;
  if (has("model.safetensors")) return true;
  const index = await readFile(join(folder, "model.safetensors.index.json"), "utf8").catch(() => null);
  if (index === null) return false;
  try {
    const { weight_map: map } = JSON.parse(index) as { weight_map: Record<string, string> };
    return [...new Set(Object.values(map))].every((file) => has(file));
  } catch {
    // A broken index is the model reader's to refuse, by name.
    return true;
  }
}
