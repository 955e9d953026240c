/** How the Hub is asked: credentials for it and for nobody else, ranges that are checked, retries, and names for what goes wrong. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AmalgamError } from "../core/errors.ts";
import { hubHome } from "./hub-cache.ts";

const HUB_URL = "https://huggingface.co";
/** Waits before a failed request is tried again, in milliseconds. */
const RETRY_WAITS_MS = [200, 1000, 3000];

export interface HubClient {
  /** Without a slash at its end. */
  readonly hubUrl: string;
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal | undefined;
}

/** HF_ENDPOINT, HF_TOKEN (or the token that `hf auth login` stored). */
export async function hubClient(signal: AbortSignal | undefined): Promise<HubClient> {
  const hubUrl = (process.env["HF_ENDPOINT"] || HUB_URL).replace(/\/+$/, "");
  if (!URL.canParse(hubUrl)) throw new AmalgamError("HUB_FAILED", `HF_ENDPOINT is not a URL: ${hubUrl}`);
  const token = (process.env["HF_TOKEN"] ?? (await readFile(join(hubHome(), "token"), "utf8").catch(() => ""))).trim();
  return { hubUrl, fetch: authorisedFetch(new URL(hubUrl).origin, token, signal), signal };
}

/** The token goes to the Hub's own origin only: weights lie on other hosts, which a signed redirect opens. `fetch` drops it on the way there. */
function authorisedFetch(origin: string, token: string, signal: AbortSignal | undefined): typeof fetch {
  return (target, init) => {
    const url = new URL(target instanceof Request ? target.url : target);
    const headers = new Headers(init?.headers);
    headers.delete("authorization");
    if (token !== "" && url.origin === origin) headers.set("authorization", `Bearer ${token}`);
    return fetch(url, { ...init, headers, ...(signal ? { signal } : {}) });
  };
}

/** Bytes from `start` up to `end` (exclusive) of a file of `size` bytes. Throws plain errors, for `ask` to name. */
export async function fetchRange(client: HubClient, url: string, start: number, end: number, size: number): Promise<Response> {
  const response = await client.fetch(url, { headers: { range: `bytes=${start}-${end - 1}`, "accept-encoding": "identity" } });
  const whole = start === 0 && end === size;
  if (response.ok && whole) return response;
  if (response.status === 206 && (response.headers.get("content-range") ?? "").startsWith(`bytes ${start}-`)) return response;
  await response.body?.cancel();
  if (response.ok) throw new Error(`it ignores byte ranges (${start}-${end - 1} asked, status ${response.status} came)`);
  throw Object.assign(new Error(`status ${response.status}`), { statusCode: response.status });
}

/** Runs a request; errors get names, and those that may pass are tried again. Throws HUB_ACCESS, MODEL_NOT_FOUND, HUB_FAILED, INTERRUPTED. */
export async function ask<T>(client: HubClient, label: string, act: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await act();
    } catch (cause) {
      if (cause instanceof AmalgamError) throw cause;
      if (client.signal?.aborted) throw new AmalgamError("INTERRUPTED", "stopped while asking the Hub; what has arrived is kept", { file: label });
      refuse((cause as { statusCode?: number }).statusCode, label, cause);
      const wait = RETRY_WAITS_MS[attempt];
      if (wait === undefined)
        throw new AmalgamError("HUB_FAILED", `the model is not on this machine, and asking the Hub failed: ${reason(cause)}`, { file: label, cause });
      await new Promise((done) => setTimeout(done, wait));
    }
  }
}

/** Statuses that another attempt does not change. */
function refuse(status: number | undefined, label: string, cause: unknown): void {
  if (status === 401 || status === 403)
    throw new AmalgamError("HUB_ACCESS", `the Hub refuses access (status ${status}): ${reason(cause)}`, { file: label, cause });
  if (status === 404) {
    throw new AmalgamError("MODEL_NOT_FOUND", "the model does not exist: no such folder here, and the Hub does not know it (or this revision of it) either", {
      file: label,
      cause,
    });
  }
}

function reason(cause: unknown): string {
  const e = cause as Error & { cause?: Error };
  return e.cause?.message ? `${e.message} (${e.cause.message})` : e.message;
}
