/** Who gets in: tokens, certificates, and what is refused before anything listens. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { JobsClient } from "../../cli/cluster/client.ts";
import { AmalgamError } from "../../core/errors.ts";
import type { ApiSecurity } from "../../coordinator/api/security.ts";
import { serveJobs } from "../../coordinator/api/server.ts";
import type { ApiServer } from "../../coordinator/api/server.ts";
import { readToken } from "../../service/token.ts";
import { readTls } from "../../service/tls.ts";
import type { Tls } from "../../service/tls.ts";
import { scratchFolder } from "../helpers/merge.ts";
import { authority, certificate, hasOpenssl } from "./certificates.ts";
import { clock, CountingMetrics, MemoryJobs, TOKEN } from "./memory-jobs.ts";

const folder = scratchFolder("security");

function serve(security: ApiSecurity, address = "127.0.0.1:0"): Promise<ApiServer> {
  return serveJobs(new MemoryJobs(), { address, security, roots: [], clock, metrics: new CountingMetrics(), onBug: () => undefined });
}

async function outcome(server: string, token: string | null, tls: Tls | null): Promise<string> {
  const client = new JobsClient({ server, token, tls });
  try {
    return (await client.cluster()).version;
  } catch (error) {
    return error instanceof AmalgamError ? error.code : String(error);
  } finally {
    client.close();
  }
}

describe("before anything listens", () => {
  it.each<[string, ApiSecurity, string]>([
    ["plain text on the network", { tls: null, token: TOKEN }, "0.0.0.0:0"],
    ["plain text on the network", { tls: null, token: TOKEN }, "[::]:0"],
    ["plain text on the network", { tls: null, token: TOKEN }, "127.0.0.1.example.org:0"],
    ["nobody is asked for anything", { tls: null, token: null }, "127.0.0.1:0"],
    ["no certificate", { tls: { ca: null, cert: null, key: null }, token: TOKEN }, "127.0.0.1:0"],
    ["everyone may connect", { tls: { ca: null, cert: Buffer.from("x"), key: Buffer.from("x") }, token: null }, "127.0.0.1:0"],
    ["a certificate that is none", { tls: { ca: null, cert: Buffer.from("x"), key: Buffer.from("x") }, token: TOKEN }, "127.0.0.1:0"],
  ])("%s: refused", async (_, security, address) => {
    await expect(serve(security, address)).rejects.toMatchObject({ code: "SERVICE_CONFIG" });
  });

  it("a port that is taken", async () => {
    const first = await serve({ tls: null, token: TOKEN });
    await expect(serve({ tls: null, token: TOKEN }, first.address)).rejects.toMatchObject({ code: "SERVICE_CONFIG" });
    await first.close();
  });

  it("a client sends no token over the network in plain text", () => {
    expect(() => new JobsClient({ server: "coordinator.example:7070", token: TOKEN, tls: null })).toThrow(expect.objectContaining({ code: "API_REFUSED" }));
  });

  it("token files: one line, long enough; a message never shows it", async () => {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, "token");
    writeFileSync(file, `${TOKEN}\n`);
    expect(await readToken(file)).toBe(TOKEN);
    for (const text of ["", "short", "two words and more of them", `${TOKEN}\n${TOKEN}`]) {
      writeFileSync(file, text);
      const error = await readToken(file).catch((e: unknown) => e);
      expect(error).toMatchObject({ code: "SERVICE_CONFIG" });
      if (text !== "") expect((error as Error).message).not.toContain(text);
    }
    await expect(readToken(join(folder, "absent"))).rejects.toMatchObject({ code: "SERVICE_CONFIG" });
  });
});

describe.skipIf(!hasOpenssl)(`with certificates${hasOpenssl ? "" : " (skipped: openssl is absent)"}`, () => {
  const files = (name: string): { cert: string; key: string } => ({ cert: join(folder, `${name}.pem`), key: join(folder, `${name}.key`) });
  const ca = join(folder, "ca.pem");
  let mutual: ApiServer;
  let withToken: ApiServer;

  beforeAll(async () => {
    authority(folder, "ca");
    authority(folder, "strangers");
    for (const [name, by] of [
      ["server", "ca"],
      ["client", "ca"],
      ["stranger", "strangers"],
    ] as const)
      certificate(folder, name, by);
    mutual = await serve({ tls: await readTls({ ca, ...files("server") }), token: null });
    withToken = await serve({ tls: await readTls(files("server")), token: TOKEN });
  });
  afterAll(() => Promise.all([mutual.close(), withToken.close()]));

  it("mutual: a certificate of the authority gets in; none, and another authority's, do not", async () => {
    expect(await outcome(mutual.address, null, await readTls({ ca, ...files("client") }))).toBe("0.1.0");
    expect(await outcome(mutual.address, null, await readTls({ ca }))).toBe("API_UNAVAILABLE");
    expect(await outcome(mutual.address, null, await readTls({ ca, ...files("stranger") }))).toBe("API_UNAVAILABLE");
    expect(await outcome(mutual.address, null, null)).toBe("API_UNAVAILABLE");
  });

  it("a token over TLS gets in; the server must be of the authority", async () => {
    expect(await outcome(withToken.address, TOKEN, await readTls({ ca }))).toBe("0.1.0");
    expect(await outcome(withToken.address, null, await readTls({ ca }))).toBe("API_REFUSED");
    expect(await outcome(withToken.address, TOKEN, await readTls({ ca: join(folder, "strangers.pem") }))).toBe("API_UNAVAILABLE");
    expect(await outcome(withToken.address, TOKEN, await readTls({}))).toBe("API_UNAVAILABLE");
  });

  it("files that are no certificates, a certificate without its key", async () => {
    await expect(readTls({ cert: ca })).rejects.toMatchObject({ code: "SERVICE_CONFIG" });
    writeFileSync(join(folder, "text"), "hello");
    await expect(readTls({ ca: join(folder, "text") })).rejects.toMatchObject({ code: "SERVICE_CONFIG" });
    await expect(readTls({ ca: join(folder, "absent") })).rejects.toMatchObject({ code: "SERVICE_CONFIG" });
  });
});
