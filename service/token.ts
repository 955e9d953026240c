/** Bearer tokens: one secret that all clients of a service know, in a file of its own. */
import { createHash, timingSafeEqual } from "node:crypto";
import { readFile } from "node:fs/promises";
import { AmalgamError } from "../core/errors.ts";

/** Shorter ones can be guessed; longer ones do not fit into a header. */
const TOKEN = /^[\x21-\x7e]{16,1024}$/;

/** The file's text without the line end. Throws SERVICE_CONFIG; never with the token in the message. */
export async function readToken(file: string): Promise<string> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new AmalgamError("SERVICE_CONFIG", `the token cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { file, cause });
  });
  const token = text.trim();
  if (!TOKEN.test(token)) throw new AmalgamError("SERVICE_CONFIG", "the file holds no token: one line of 16 to 1024 letters, digits and signs", { file });
  return token;
}

/** Does `authorization` hold this token? Takes the same time whatever it holds. */
export function bearerMatches(authorization: string, token: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(authorization), digest(`Bearer ${token}`));
}
