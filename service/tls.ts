/** Certificates and keys from files. */
import { readFile } from "node:fs/promises";
import { AmalgamError } from "../core/errors.ts";

/** PEM. A server needs `cert` and `key`; with `ca` it asks for certificates that this authority signed. A client without `ca` believes the system's authorities. */
export interface Tls {
  readonly ca: Buffer | null;
  readonly cert: Buffer | null;
  readonly key: Buffer | null;
}

/** Paths of PEM files. Throws SERVICE_CONFIG where one cannot be read, or certificate and key are not given together. */
export async function readTls(files: {
  readonly ca?: string | undefined;
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
}): Promise<Tls> {
  if ((files.cert === undefined) !== (files.key === undefined))
    throw new AmalgamError("SERVICE_CONFIG", "a certificate and its key are given together or not at all");
  const [ca, cert, key] = await Promise.all([files.ca, files.cert, files.key].map(readPem));
  return { ca: ca ?? null, cert: cert ?? null, key: key ?? null };
}

async function readPem(file: string | undefined): Promise<Buffer | null> {
  if (file === undefined) return null;
  const pem = await readFile(file).catch((cause: unknown) => {
    throw new AmalgamError("SERVICE_CONFIG", `cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { file, cause });
  });
  if (!pem.includes("-----BEGIN ")) throw new AmalgamError("SERVICE_CONFIG", "is no PEM file", { file });
  return pem;
}
