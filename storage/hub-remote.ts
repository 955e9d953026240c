/**
 * A model on the Hub. Small files arrive whole, in the cache, when they are opened; of weights only headers travel, by range, until
 * the plan is known to work and asks for whole files.
 */
import { existsSync } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AmalgamError } from "../core/errors.ts";
import type { ModelFiles, RangedFile } from "../core/formats/types.ts";
import { hashFile } from "./digest-file.ts";
import { blobPath, linkBlob, snapshotFolder, writeRef } from "./hub-cache.ts";
import type { CachedRepo } from "./hub-cache.ts";
import { ask, fetchRange, hubClient } from "./hub-http.ts";
import type { HubClient } from "./hub-http.ts";
import { guard, writeFully } from "./io.ts";
import { openLocalFile } from "./local-model.ts";

export interface RemoteAddress {
  /** `org/name`. */
  readonly id: string;
  readonly revision: string;
  readonly reference: string;
}

/** A name, or a name in the one subfolder that a merge copies from. */
const PLAIN_PATH = /^(additional_chat_templates\/)?(?!\.{1,2}$)[^/\\]+$/;

interface Remote {
  readonly client: HubClient;
  readonly label: string;
  readonly commit: string;
  readonly repo: CachedRepo;
  /** The files; of large ones the SHA-256, which the host that serves them may not know. */
  readonly sha256: Map<string, string | null>;
  readonly request: { readonly repo: string; readonly revision: string; readonly hubUrl: string; readonly fetch: typeof fetch };
}

interface RemoteFile {
  readonly url: string;
  readonly size: number;
  readonly etag: string;
}

/** Throws MODEL_NOT_FOUND, HUB_ACCESS, HUB_FAILED. */
export async function openRemote(address: RemoteAddress, repo: CachedRepo, signal: AbortSignal | undefined): Promise<ModelFiles> {
  const hub = await import("@huggingface/hub");
  const client = await hubClient(signal);
  const { hubUrl, fetch } = client;
  const label = address.revision === "main" ? address.id : `${address.id}@${address.revision}`;
  const info = await ask(client, label, () => hub.modelInfo({ name: address.id, revision: address.revision, additionalFields: ["sha"], hubUrl, fetch }));
  const commit = info.sha;
  if (typeof commit !== "string" || !/^[0-9a-f]{40,64}$/.test(commit))
    throw new AmalgamError("HUB_FAILED", "the Hub names no commit for this revision", { file: label });
  const remote: Remote = { client, label, commit, repo, sha256: new Map(), request: { repo: address.id, revision: commit, hubUrl, fetch } };
  await ask(client, label, async () => {
    for await (const entry of hub.listFiles({ ...remote.request, recursive: true })) {
      if (entry.type === "file" && PLAIN_PATH.test(entry.path)) remote.sha256.set(entry.path, entry.lfs?.oid ?? null);
    }
  });
  await writeRef(repo, address.revision, commit);
  return {
    reference: address.reference,
    hubId: address.id,
    hubCommit: commit,
    localFolder: null,
    list: [...remote.sha256.keys()].sort(),
    open: (file) => openRemoteFile(remote, file),
    localPath: (file, onBytes) => download(remote, file, onBytes ?? (() => undefined)),
  };
}

async function fileInfo(remote: Remote, file: string, label: string): Promise<RemoteFile> {
  const hub = await import("@huggingface/hub");
  const info = await ask(remote.client, label, () => hub.fileDownloadInfo({ ...remote.request, path: file }));
  if (!info) throw new AmalgamError("MODEL_NOT_FOUND", "the Hub has no such file", { file: label });
  return { url: info.url, size: info.size, etag: remote.sha256.get(file) ?? info.etag };
}

async function openRemoteFile(remote: Remote, file: string): Promise<RangedFile> {
  const label = `${remote.label}/${file}`;
  const cached = join(snapshotFolder(remote.repo, remote.commit), file);
  if (existsSync(cached)) return openLocalFile(cached, label);
  if (!file.endsWith(".safetensors")) return openLocalFile(await download(remote, file, () => undefined), label);
  const { url, size } = await fileInfo(remote, file, label);
  return {
    label,
    bytes: size,
    read: (offset, length) =>
      ask(remote.client, label, async () => {
        if (length === 0) return new Uint8Array(0);
        const response = await fetchRange(remote.client, url, offset, offset + length, size);
        const bytes = new Uint8Array(await response.arrayBuffer());
        if (bytes.length !== length) throw new Error(`it sent ${bytes.length} of ${length} bytes`);
        return bytes;
      }),
  };
}

/** Into the cache as huggingface_hub lays it out; a broken download continues where it stopped. */
async function download(remote: Remote, file: string, onBytes: (bytes: number) => void): Promise<string> {
  const path = join(snapshotFolder(remote.repo, remote.commit), file);
  if (existsSync(path)) return path;
  const label = `${remote.label}/${file}`;
  const info = await fileInfo(remote, file, label);
  const blob = blobPath(remote.repo, info.etag);
  if (blob === null) throw new AmalgamError("HUB_FAILED", "the Hub names no version (ETag) of the file", { file: label });
  if (!existsSync(blob)) {
    await guard("OUTPUT_WRITE", blob, () => mkdir(dirname(blob), { recursive: true }));
    const arriving = `${blob}.incomplete`;
    await ask(remote.client, label, async () => {
      await fetchInto(remote.client, info, arriving, onBytes);
      await checkContent(info, arriving);
    });
    await guard("OUTPUT_WRITE", blob, () => rename(arriving, blob));
  }
  return linkBlob(remote.repo, remote.commit, file, blob);
}

async function fetchInto(client: HubClient, { url, size }: RemoteFile, path: string, onBytes: (bytes: number) => void): Promise<void> {
  const target = await guard("OUTPUT_WRITE", path, () => open(path, "a+").then((h) => h.close().then(() => open(path, "r+"))));
  try {
    let at = (await stat(path)).size;
    if (at > size) at = 0;
    await target.truncate(at);
    if (at < size) {
      const response = await fetchRange(client, url, at, size, size);
      for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
        if (at + part.length > size) throw new Error(`it sent more than the ${size} bytes of the file`);
        await writeFully(target, path, at, part);
        at += part.length;
        onBytes(at);
      }
    }
    if (at !== size) throw new Error(`it sent ${at} of ${size} bytes`);
  } finally {
    await target.close();
  }
}

/** The ETag of a large file is its SHA-256. What differs is thrown away, or every later attempt would continue it. */
async function checkContent({ etag, size }: RemoteFile, path: string): Promise<void> {
  const wanted = /^"?([0-9a-f]{64})"?$/.exec(etag)?.[1];
  if (wanted === undefined) return;
  const { bytes, sha256 } = await hashFile(path);
  if (bytes === size && sha256 === wanted) return;
  await rm(path, { force: true });
  throw new Error(`its bytes have the SHA-256 ${sha256}, but ${wanted} was announced`);
}
