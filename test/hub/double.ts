/**
 * A double of the Hugging Face Hub on this machine, as its HTTP interface is seen from a client: a hub host that knows
 * repositories, revisions and small files, and a second host (the CDN) to which large files redirect. Counts what it serves.
 */
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Repo {
  /** Revision (branch or tag) to commit. */
  readonly revisions: Readonly<Record<string, string>>;
  /** Commit to files. */
  readonly commits: Readonly<Record<string, ReadonlyMap<string, Buffer>>>;
  /** Who may read: everybody, or the bearer of the token ("gated": a bearer of any other gets 403). */
  readonly access?: "gated" | "private";
}

export interface Served {
  readonly host: "hub" | "cdn";
  readonly path: string;
  readonly authorization: string | undefined;
  readonly range: string | undefined;
  readonly status: number;
  bytes: number;
}

/** What goes wrong with one request: a status, a body that breaks off, or a range that is ignored. */
export type Fault = { readonly status: number } | { readonly cutAfter: number } | "ignore range" | "wrong bytes" | "stall";

/** Files of this size and more lie on the CDN, as those of Git LFS do. */
const LARGE = 100_000;
const PAGE = 3;

export class HubDouble {
  readonly repos = new Map<string, Repo>();
  readonly served: Served[] = [];
  token = "hf_double";
  /** Asked for every request; what it returns happens. */
  fault: (host: Served["host"], path: string, range: string | undefined) => Fault | undefined = () => undefined;
  #servers: Server[] = [];
  #hub = "";
  #cdn = "";

  async start(): Promise<this> {
    const listen = async (host: Served["host"]): Promise<string> => {
      const server = createServer((request, response) => this.#answer(host, request, response));
      this.#servers.push(server);
      await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    };
    this.#hub = await listen("hub");
    this.#cdn = await listen("cdn");
    return this;
  }

  get url(): string {
    return this.#hub;
  }

  async stop(): Promise<void> {
    for (const server of this.#servers) {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
  }

  /** Bytes of weight files that left either host. */
  weightBytes(): number {
    return this.served.filter((s) => s.path.includes(".safetensors") && !s.path.includes("index.json")).reduce((n, s) => n + s.bytes, 0);
  }

  #answer(host: Served["host"], request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? "/", "http://double");
    const path = decodeURIComponent(url.pathname);
    const range = request.headers.range;
    const fault = this.fault(host, path, range);
    const reply = (status: number, headers: Record<string, string>, body: Buffer | string): void => {
      const bytes = Buffer.from(body);
      const record: Served = { host, path, authorization: request.headers.authorization, range, status, bytes: bytes.length };
      this.served.push(record);
      response.writeHead(status, { "content-length": String(bytes.length), "x-cache": "Hit from cloudfront", ...headers });
      if (fault === "stall") response.write(bytes.subarray(0, bytes.length >> 1));
      else if (typeof fault === "object" && "cutAfter" in fault && fault.cutAfter < bytes.length) {
        record.bytes = fault.cutAfter;
        response.write(bytes.subarray(0, fault.cutAfter), () => response.destroy());
      } else response.end(bytes);
    };
    if (typeof fault === "object" && "status" in fault) {
      reply(fault.status, { "content-type": "text/plain" }, "out of order");
      return;
    }
    if (host === "cdn") {
      this.#serveBlob(path, range, fault, reply);
      return;
    }
    this.#route(path, url.searchParams, request.headers.authorization, range, fault, reply);
  }

  #route(path: string, query: URLSearchParams, authorization: string | undefined, range: string | undefined, fault: Fault | undefined, reply: Reply): void {
    const api = /^\/api\/models\/([^/]+\/[^/]+)\/(revision|tree)\/(.+)$/.exec(path);
    const resolve = /^\/([^/]+\/[^/]+)\/resolve\/([^/]+)\/(.+)$/.exec(path);
    const id = api?.[1] ?? resolve?.[1] ?? "";
    const repo = this.repos.get(id);
    if (!repo) {
      refuse(reply, authorization === undefined ? 401 : 404, "RepoNotFound", "Repository Not Found");
      return;
    }
    if (repo.access !== undefined && authorization !== `Bearer ${this.token}`) {
      const gated = repo.access === "gated" && authorization !== undefined;
      refuse(reply, gated ? 403 : 401, "GatedRepo", "Access to this model is restricted");
      return;
    }
    const revision = api?.[3] ?? resolve?.[2] ?? "";
    const commit = repo.revisions[revision] ?? revision;
    const files = repo.commits[commit];
    if (!files) {
      refuse(reply, 404, "RevisionNotFound", `Invalid rev id: ${revision}`);
      return;
    }
    if (resolve) {
      this.#resolveFile(files, commit, resolve[3]!, range, fault, reply);
      return;
    }
    if (api?.[2] === "revision") {
      const info = { _id: "1", id, sha: commit, private: false, gated: false, downloads: 0, likes: 0, lastModified: "2026-01-01T00:00:00.000Z" };
      reply(200, { "content-type": "application/json" }, JSON.stringify(info));
      return;
    }
    this.#listTree(path, query, files, reply);
  }

  /** In pages, as the Hub does for long listings. */
  #listTree(path: string, query: URLSearchParams, files: ReadonlyMap<string, Buffer>, reply: Reply): void {
    const start = Number(query.get("cursor") ?? 0);
    const entries = [...files].map(([name, content]) => ({
      type: "file",
      path: name,
      size: content.length,
      oid: gitSha1(content),
      ...(content.length >= LARGE ? { lfs: { oid: sha256(content), size: content.length, pointerSize: 134 } } : {}),
    }));
    const next = start + PAGE < entries.length ? { link: `<${this.#hub}${path}?recursive=true&cursor=${start + PAGE}>; rel="next"` } : {};
    reply(200, { "content-type": "application/json", ...next }, JSON.stringify(entries.slice(start, start + PAGE)));
  }

  #resolveFile(files: ReadonlyMap<string, Buffer>, commit: string, file: string, range: string | undefined, fault: Fault | undefined, reply: Reply): void {
    const content = files.get(file);
    if (!content) {
      refuse(reply, 404, "EntryNotFound", "Entry not found");
      return;
    }
    const headers = { "x-repo-commit": commit, "accept-ranges": "bytes" };
    if (content.length < LARGE) {
      serve(content, { ...headers, etag: `"${gitSha1(content)}"` }, range, fault, reply);
      return;
    }
    const signed = `${this.#cdn}/${sha256(content)}/${file}?signature=s3cret`;
    reply(302, { ...headers, location: signed, "x-linked-size": String(content.length), "x-linked-etag": `"${sha256(content)}"` }, "");
  }

  #serveBlob(path: string, range: string | undefined, fault: Fault | undefined, reply: Reply): void {
    const digest = path.split("/")[1];
    for (const repo of this.repos.values()) {
      for (const files of Object.values(repo.commits)) {
        const content = [...files.values()].find((c) => c.length >= LARGE && sha256(c) === digest);
        if (content) {
          serve(content, { etag: `"${gitSha1(content).slice(0, 32)}-2"` }, range, fault, reply);
          return;
        }
      }
    }
    reply(404, {}, "");
  }
}

type Reply = (status: number, headers: Record<string, string>, body: Buffer | string) => void;

function refuse(reply: Reply, status: number, code: string, message: string): void {
  reply(status, { "x-error-code": code, "x-error-message": message, "content-type": "application/json" }, JSON.stringify({ error: message }));
}

function serve(content: Buffer, headers: Record<string, string>, range: string | undefined, fault: Fault | undefined, reply: Reply): void {
  const bytes = fault === "wrong bytes" ? Buffer.alloc(content.length, 7) : content;
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? "") ?? [];
  if (from === undefined || fault === "ignore range") {
    reply(200, headers, bytes);
    return;
  }
  const end = Math.min(to ? Number(to) : Infinity, content.length - 1);
  reply(206, { ...headers, "content-range": `bytes ${from}-${end}/${content.length}` }, bytes.subarray(Number(from), end + 1));
}

export function sha256(content: Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

export function gitSha1(content: Buffer): string {
  return createHash("sha1").update(`blob ${content.length}\0`).update(content).digest("hex");
}
