/** `amalgam store` as a process of its own: killed and started again, ended by SIGTERM, with scratch filled from it. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { existsSync, mkdirSync, openSync, readSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { removeScratch, stagedBytes, stageIn, uploadFile } from "../../../storage/stage-in.ts";
import { store as file } from "../../../storage/stores/file.ts";
import { store as grpc } from "../../../storage/stores/grpc.ts";
import { cliPath, runCli } from "../../helpers/cli.ts";
import { scratchFolder } from "../../helpers/merge.ts";
import { TOKEN } from "./grpc-server.ts";
import { chunksOf, codeOf, pattern, sameBytes, text, whole } from "./helpers.ts";

const scratch = scratchFolder("store-process");
const volume = join(scratch, "volume");
const tokenFile = join(scratch, "token");
mkdirSync(volume);
writeFileSync(tokenFile, `${TOKEN}\n`);

const children: ChildProcess[] = [];
afterAll(() => children.forEach((c) => c.kill("SIGKILL")));

async function start(listen = "127.0.0.1:0"): Promise<{ child: ChildProcess; address: string; ended: Promise<number | null> }> {
  const args = [cliPath, "store", "--root", `data=${volume}`, "--listen", listen, "--token-file", tokenFile, "--json"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    const event = JSON.parse(line) as { event: string; address: string; roots: string[] };
    expect(event).toMatchObject({ event: "ready", roots: ["data"] });
    return { child, address: event.address, ended };
  }
  throw new Error("amalgam store ended before it was ready");
}

describe("amalgam store", () => {
  it("is killed and started again: what was answered is there, what was not is whole or absent", async () => {
    let server = await start();
    const store = await grpc.open(`grpc://${server.address}`, { fsync: true, token: TOKEN });
    await store.put("model", pattern(6_000_000));
    const wins: boolean[] = [];
    const putting = (async () => {
      for (let i = 0; i < 300; i++) wins.push(await store.putIfAbsent(`jobs/${i}`, pattern(20_000, i)));
    })();
    const reading = (async () => {
      for (let i = 0; i < 60; i++) expect(sameBytes(await store.read("model", i, 5_000_000), pattern(6_000_000).subarray(i, i + 5_000_000))).toBe(true);
    })();
    for (let i = 0; i < 2; i++) {
      while (wins.length < (i + 1) * 80) await new Promise((resolve) => setTimeout(resolve, 10));
      server.child.kill("SIGKILL");
      await server.ended;
      server = await start(server.address);
    }
    await Promise.all([putting, reading]);
    expect(wins.every(Boolean)).toBe(true);
    for (let i = 0; i < 300; i++) expect(sameBytes(await whole(store, `jobs/${i}`), pattern(20_000, i))).toBe(true);
    expect((await store.list("jobs")).length).toBe(300);
    await store.close();
  });

  it("SIGTERM: answers what is under way, takes nothing new, ends with 0", async () => {
    const server = await start();
    const store = await grpc.open(`grpc://${server.address}`, { fsync: true, token: TOKEN });
    await store.stat("");
    let told = false;
    const slow = (async function* () {
      for (let i = 0; i < 20; i++) {
        if (i === 5) told = server.child.kill("SIGTERM");
        await new Promise((resolve) => setTimeout(resolve, 20));
        yield pattern(100_000, i);
      }
    })();
    await store.write("parts/drained", slow);
    expect(told).toBe(true);
    expect(await server.ended).toBe(0);
    expect(statSync(join(volume, "parts/drained")).size).toBe(2_000_000);
    await store.close();
  });

  it("refuses to start without a folder, a token, or on a network without a certificate", async () => {
    const cases: readonly (readonly [readonly string[], string])[] = [
      [["--token-file", tokenFile], "USAGE"],
      [["--root", volume, "--token-file", tokenFile], "SERVICE_CONFIG"],
      [["--root", `data=${volume}`], "SERVICE_CONFIG"],
      [["--root", `data=${volume}`, "--token-file", tokenFile, "--listen", "0.0.0.0:0"], "SERVICE_CONFIG"],
      [["--root", `data=${join(scratch, "none")}`, "--token-file", tokenFile], "STORE_UNAVAILABLE"],
    ];
    for (const [args, code] of cases) {
      const { stderr } = await runCli(["store", ...args], { env: { AMALGAM_TOKEN_FILE: "" } });
      expect([args, stderr]).toEqual([args, expect.stringMatching(new RegExp(`^error: ${code} `)) as string]);
    }
  });
});

describe("scratch", () => {
  it("holds the ranges at their offsets, little else, and what was written goes to the store", async () => {
    const server = await start();
    const store = await grpc.open(`grpc://${server.address}`, { fsync: true, token: TOKEN });
    const bytes = pattern(40_000_000);
    await store.write("models/a/model.safetensors", chunksOf(bytes));
    await store.put("models/b", text("small"));
    const folder = join(scratch, "staged");
    const path = "models/a/model.safetensors";
    const ranges = [
      { path, offset: 30_000_000, length: 1_000_000 },
      { path, offset: 100, length: 9_000_000 },
      { path, offset: 5_000_000, length: 5_000_000 },
      { path: "models/b", offset: 1, length: 3 },
      { path: "models/b", offset: 4, length: 0 },
    ];
    expect(stagedBytes(ranges)).toBe(10_999_903);
    const localPath = await stageIn(store, ranges, folder);
    for (const { path: from, offset, length } of ranges) {
      const found = Buffer.alloc(length);
      readSync(openSync(localPath(from), "r"), found, 0, length, offset);
      expect(sameBytes(found, from === path ? bytes.subarray(offset, offset + length) : text("small").subarray(offset, offset + length))).toBe(true);
    }
    expect(() => localPath("models/c")).toThrow();
    expect(statSync(localPath(path)).blocks * 512).toBeLessThan(14_000_000);
    await uploadFile(store, localPath(path), "parts/1-0-token");
    expect((await store.stat("parts/1-0-token"))?.bytes).toBe(31_000_000);
    await removeScratch(folder);
    expect(existsSync(folder)).toBe(false);
    await store.close();
    server.child.kill("SIGTERM");
    expect(await server.ended).toBe(0);
  });

  it("is removed where a range cannot be had", async () => {
    const store = await file.open(volume, { fsync: false });
    await store.put("a", pattern(100));
    const folder = join(scratch, "failed");
    const range = { path: "a", offset: 0, length: 100 };
    expect(await codeOf(stageIn(store, [range, { path: "a", offset: 90, length: 20 }], folder))).toBe("INPUT_READ");
    expect(await codeOf(stageIn(store, [range, { path: "none", offset: 0, length: 1 }], folder))).toBe("INPUT_READ");
    expect(await codeOf(stageIn(store, [range], folder, { signal: AbortSignal.abort() }))).toBe("INTERRUPTED");
    expect(existsSync(folder)).toBe(false);
    expect(readdirSync(scratch)).not.toContain("failed");
  });
});
