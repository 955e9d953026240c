/**
 * A model reference becomes files: a local folder, the Hugging Face cache, or the Hub. Of a remote model only what is asked for
 * travels: ranges of headers and configs while planning, whole weight files (into the cache) once the plan is known to work.
 */
import { existsSync } from "node:fs";
import { mkdir, open, readFile, rename, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { AmalgamError } from "../core/errors.ts";
import type { ModelFiles, RangedFile } from "../core/formats/types.ts";
import { blobPath, cachedCommit, cachedRepo, hubHome, linkBlob, snapshotFolder, writeRef } from "./hub-cache.ts";
import type { CachedRepo } from "./hub-cache.ts";
import { guard, writeFully } from "./io.ts";
import { openLocalFile, openLocalModel } from "./local-model.ts";

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
}

const HUB_ID = /^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*$/;
/** Waits before a failed request is tried again, in milliseconds. */
const RETRY_WAITS_MS = [200, 1000, 3000];

/** Throws MODEL_NOT_FOUND, HUB_OFFLINE, HUB_ACCESS, HUB_FAILED, INPUT_READ. */
export async function openModel(address: ModelAddress, options: OpenOptions): Promise<ModelFiles> {
  const folder = resolve(options.cwd, address.path.replace(/^~(?=\/)/, process.env["HOME"] ?? "~"));
  if (existsSync(folder)) return openLocalModel(address.reference, folder);
  if (!HUB_ID.test(address.path)) {
    throw new AmalgamError("MODEL_NOT_FOUND", `the model does not exist: there is no folder ${folder}, and ${address.path} is not an org/name id`, {
      file: address.reference,
    });
  }
  const revision = address.revision ?? "main";
  const repo = cachedRepo(address.path);
  const commit = await cachedCommit(repo, revision);
  if (commit !== null && complete(snapshotFolder(repo, commit))) {
    const local = await openLocalModel(address.reference, snapshotFolder(repo, commit));
    return { ...local, hubId: address.path };
  }
  if (options.offline) {
    throw new AmalgamError(
      "HUB_OFFLINE",
      `the model does not exist here: there is no folder ${folder}, ${address.path} is not in the Hub cache, and --offline forbids asking the Hub`,
      {
        file: address.reference,
      },
    );
  }
  return openRemote(address, revision, repo);
}

/** A snapshot that other tools fetched only in part lacks its config or weights: the Hub is asked then. */
function complete(folder: string): boolean {
  return existsSync(join(folder, "config.json")) && (existsSync(join(folder, "model.safetensors")) || existsSync(join(folder, "model.safetensors.index.json")));
}

interface Remote {
  readonly id: string;
  readonly label: string;
  readonly commit: string;
  readonly repo: CachedRepo;
  readonly request: { readonly repo: string; readonly revision: string; readonly hubUrl?: string; readonly accessToken?: string };
}

async function openRemote(address: ModelAddress, revision: string, repo: CachedRepo): Promise<ModelFiles> {
  const hub = await import("@huggingface/hub");
  const credentials = await hubCredentials();
  const label = address.reference;
  const info = await ask(label, () => hub.modelInfo({ name: address.path, revision, additionalFields: ["sha"], ...credentials }));
  const commit = info.sha;
  const remote: Remote = { id: address.path, label, commit, repo, request: { repo: address.path, revision: commit, ...credentials } };
  const list = await ask(label, async () => {
    const names: string[] = [];
    for await (const entry of hub.listFiles({ ...remote.request, recursive: true })) if (entry.type === "file") names.push(entry.path);
    return names.filter((n) => !n.includes("/") || n.startsWith("additional_chat_templates/")).sort();
  });
  await writeRef(repo, revision, commit);
  return {
    reference: address.reference,
    hubId: address.path,
    localFolder: null,
    list,
    open: (file) => openRemoteFile(remote, file),
    localPath: (file, onBytes) => download(remote, file, onBytes ?? (() => undefined)),
  };
}

async function hubCredentials(): Promise<{ hubUrl?: string; accessToken?: string }> {
  const token = process.env["HF_TOKEN"] ?? (await readFile(join(hubHome(), "token"), "utf8").catch(() => "")).trim();
  const endpoint = process.env["HF_ENDPOINT"];
  return { ...(endpoint ? { hubUrl: endpoint.replace(/\/+$/, "") } : {}), ...(token ? { accessToken: token } : {}) };
}

async function remoteBlob(remote: Remote, file: string): Promise<Blob> {
  const hub = await import("@huggingface/hub");
  const blob = await ask(`${remote.label}/${file}`, () => hub.downloadFile({ ...remote.request, path: file, xet: false }));
  if (!blob) throw new AmalgamError("MODEL_NOT_FOUND", "the Hub has no such file", { file: `${remote.label}/${file}` });
  return blob;
}

async function openRemoteFile(remote: Remote, file: string): Promise<RangedFile> {
  const label = `${remote.label}/${file}`;
  const cached = join(snapshotFolder(remote.repo, remote.commit), file);
  if (existsSync(cached)) return openLocalFile(cached, label);
  const blob = await remoteBlob(remote, file);
  return {
    label,
    bytes: blob.size,
    read: (offset, length) =>
      ask(label, async () => {
        const bytes = new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer());
        if (bytes.length !== length) throw new Error(`the Hub sent ${bytes.length} of ${length} bytes`);
        return bytes;
      }),
  };
}

/** Into the cache as huggingface_hub lays it out; a broken download continues where it stopped. */
async function download(remote: Remote, file: string, onBytes: (bytes: number) => void): Promise<string> {
  const path = join(snapshotFolder(remote.repo, remote.commit), file);
  if (existsSync(path)) return path;
  const hub = await import("@huggingface/hub");
  const label = `${remote.label}/${file}`;
  const info = await ask(label, () => hub.fileDownloadInfo({ ...remote.request, path: file }));
  if (!info) throw new AmalgamError("MODEL_NOT_FOUND", "the Hub has no such file", { file: label });
  const blob = blobPath(remote.repo, info.etag);
  if (!existsSync(blob)) {
    await guard("OUTPUT_WRITE", blob, () => mkdir(dirname(blob), { recursive: true }));
    await ask(label, () => fetchInto(remote, file, `${blob}.incomplete`, info.size, onBytes));
    await guard("OUTPUT_WRITE", blob, () => rename(`${blob}.incomplete`, blob));
  }
  return linkBlob(remote.repo, remote.commit, file, blob);
}

async function fetchInto(remote: Remote, file: string, path: string, size: number, onBytes: (bytes: number) => void): Promise<void> {
  const source = await remoteBlob(remote, file);
  const target = await guard("OUTPUT_WRITE", path, () => open(path, "a+").then((h) => h.close().then(() => open(path, "r+"))));
  try {
    let at = (await stat(path)).size;
    if (at > size) at = 0;
    const stream = at === 0 ? source : source.slice(at, size);
    if (at < size) {
      for await (const part of stream.stream() as unknown as AsyncIterable<Uint8Array>) {
        await writeFully(target, path, at, part);
        at += part.length;
        onBytes(at);
      }
    }
    if (at !== size) throw new Error(`the Hub sent ${at} of ${size} bytes`);
    await target.truncate(size);
  } finally {
    await target.close();
  }
}

/** Runs a request; errors get names, and those that may pass are tried again. */
async function ask<T>(label: string, act: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await act();
    } catch (cause) {
      if (cause instanceof AmalgamError) throw cause;
      const status = (cause as { statusCode?: number }).statusCode;
      if (status === 401 || status === 403) throw new AmalgamError("HUB_ACCESS", `the Hub refuses access (status ${status})`, { file: label, cause });
      if (status === 404)
        throw new AmalgamError("MODEL_NOT_FOUND", "the model does not exist: no such folder here, and the Hub does not know it either", { file: label, cause });
      const wait = RETRY_WAITS_MS[attempt];
      if (wait === undefined) {
        throw new AmalgamError("HUB_FAILED", `the model was not found here, and the Hub could not be asked: ${reason(cause)}`, { file: label, cause });
      }
      await new Promise((done) => setTimeout(done, wait));
    }
  }
}

function reason(cause: unknown): string {
  const e = cause as Error & { cause?: Error };
  return e.cause?.message ? `${e.message} (${e.cause.message})` : e.message;
}
