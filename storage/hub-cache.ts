/** The Hugging Face cache on this machine: refs name commits, snapshots link to blobs. Shared with transformers and the hf command. */
import { mkdir, readFile, rename, symlink, unlink, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, relative } from "node:path";
import { randomUUID } from "node:crypto";
import { guard } from "./io.ts";

export interface CachedRepo {
  /** models--org--name */
  readonly folder: string;
}

export function hubHome(): string {
  return process.env["HF_HOME"] ?? join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "huggingface");
}

export function cachedRepo(id: string): CachedRepo {
  const root = process.env["HF_HUB_CACHE"] ?? process.env["HUGGINGFACE_HUB_CACHE"] ?? join(hubHome(), "hub");
  return { folder: join(root, `models--${id.replaceAll("/", "--")}`) };
}

/** The commit that a revision stands for in the cache: a ref, or the commit itself; null when unknown. */
export async function cachedCommit(repo: CachedRepo, revision: string): Promise<string | null> {
  const ref = await readFile(join(repo.folder, "refs", revision), "utf8").catch(() => null);
  const commit = ref?.trim() ?? revision;
  return existsSync(snapshotFolder(repo, commit)) ? commit : null;
}

export function snapshotFolder(repo: CachedRepo, commit: string): string {
  return join(repo.folder, "snapshots", commit);
}

export async function writeRef(repo: CachedRepo, revision: string, commit: string): Promise<void> {
  if (revision === commit) return;
  const path = join(repo.folder, "refs", revision);
  await guard("OUTPUT_WRITE", path, async () => {
    await mkdir(dirname(path), { recursive: true });
    const own = `${path}.${randomUUID()}`;
    await writeFile(own, commit);
    await rename(own, path);
  });
}

/** Where the bytes of an etag lie, and lie while they arrive. */
export function blobPath(repo: CachedRepo, etag: string): string {
  return join(
    repo.folder,
    "blobs",
    etag
      .replace(/^W\//, "")
      .replaceAll('"', "")
      .replace(/[^A-Za-z0-9._-]/g, "_"),
  );
}

/** Makes snapshots/<commit>/<file> point at the blob, as huggingface_hub does. */
export async function linkBlob(repo: CachedRepo, commit: string, file: string, blob: string): Promise<string> {
  const path = join(snapshotFolder(repo, commit), file);
  await guard("OUTPUT_WRITE", path, async () => {
    await mkdir(dirname(path), { recursive: true });
    const own = `${path}.${randomUUID()}`;
    await symlink(relative(dirname(path), blob), own);
    await rename(own, path).catch(async (e: unknown) => {
      await unlink(own).catch(() => undefined);
      throw e;
    });
  });
  return path;
}
