/** The Hub at its worst: refusals, outages, broken bodies, recipes that cannot work. Nothing whole is fetched in vain, nothing partial counts as complete. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EXIT } from "../../core/errors.ts";
import { cliPath } from "../helpers/cli.ts";
import type { CliResult } from "../helpers/cli.ts";
import { sha256 } from "./double.ts";
import { COMMIT, exampleFiles, HubPlace, repoOf } from "./place.ts";

const sort = exampleFiles("expert-sort");
const rev = exampleFiles("expert-rev");
const weights = sort.get("model.safetensors")!;
const headerBytes = (file: Buffer): number => 8 + Number(file.readBigUInt64LE(0));

let place: HubPlace;
beforeEach(async () => {
  place = await new HubPlace().open();
  place.double.repos.set("org/sort", repoOf(sort));
  place.double.repos.set("org/rev", repoOf(rev));
});
afterEach(() => place.double.stop());

function expectRefusal({ code, stderr }: CliResult, error: string, ...mentions: readonly string[]): void {
  expect(stderr).toContain(`error: ${error} `);
  for (const word of mentions) expect(stderr).toContain(word);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(code).toBe(EXIT.input);
  expect(place.has("out")).toBe(false);
}

/** Finished files of an id in the cache. */
function blobs(id: string): string[] {
  const folder = join(place.cached(id), "blobs");
  return existsSync(folder) ? readdirSync(folder).filter((n) => !n.endsWith(".incomplete")) : [];
}

describe("refusals", () => {
  it("an unknown model", async () => {
    place.env["HF_TOKEN"] = place.double.token;
    expectRefusal(await place.merge(place.linear("org/nowhere", "org/rev"), "out"), "MODEL_NOT_FOUND", "org/nowhere");
  });

  it("an unknown revision", async () => {
    expectRefusal(await place.merge(place.linear("org/sort@v9", "org/rev"), "out"), "MODEL_NOT_FOUND", "org/sort@v9", "revision");
  });

  it("a revision that would leave the cache", async () => {
    expectRefusal(await place.merge(place.linear("org/sort@../../../x", "org/rev"), "out"), "MODEL_NOT_FOUND", "../../../x");
    expect(place.double.served.filter((s) => s.path.includes("org/sort"))).toEqual([]);
  });

  it("no token where one is needed (401), and one that may not read (403)", async () => {
    place.double.repos.set("org/sort", repoOf(sort, { access: "gated" }));
    expectRefusal(await place.merge(place.linear("org/sort", "org/rev"), "out"), "HUB_ACCESS", "401", "org/sort", "HF_TOKEN");
    place.env["HF_TOKEN"] = "hf_somebody_else";
    expectRefusal(await place.merge(place.linear("org/sort", "org/rev"), "out"), "HUB_ACCESS", "403", "org/sort");
    expect(place.double.weightBytes()).toBeLessThan(weights.length / 10);
  });

  it("a Hub that is not there", async () => {
    place.env["HF_ENDPOINT"] = "http://127.0.0.1:9";
    expectRefusal(await place.merge(place.linear("org/sort", "org/rev"), "out"), "HUB_FAILED", "org/sort");
  });
});

describe("a recipe that cannot work fails on headers alone", () => {
  const cases: readonly [string, string, (files: Map<string, Buffer>) => void][] = [
    [
      "a tensor of another shape",
      "TENSOR_SHAPE",
      (f) =>
        f.set(
          "model.safetensors",
          rewriteHeader(f.get("model.safetensors")!, (h) => void (h["model.norm.weight"]!.shape = [64, 2])),
        ),
    ],
    [
      "a tensor that is missing",
      "TENSOR_MISSING",
      (f) =>
        f.set(
          "model.safetensors",
          rewriteHeader(f.get("model.safetensors")!, (h) => rename(h, "model.norm.weight", "model.gone.weight")),
        ),
    ],
    [
      "another architecture",
      "ARCHITECTURE_MISMATCH",
      (f) => f.set("config.json", Buffer.from(f.get("config.json")!.toString().replace("LlamaForCausalLM", "MistralForCausalLM"))),
    ],
    [
      "a header that is longer than the file",
      "SAFETENSORS_TRUNCATED",
      (f) => f.set("model.safetensors", Buffer.concat([Buffer.from([255, 255, 255, 4, 0, 0, 0, 0]), f.get("model.safetensors")!.subarray(8)])),
    ],
  ];
  it.each(cases)("%s", async (_, error, spoil) => {
    const files = new Map(rev);
    spoil(files);
    place.double.repos.set("org/rev", repoOf(files));
    expectRefusal(await place.merge(place.linear("org/sort", "org/rev"), "out"), error);
    expect(place.double.weightBytes()).toBeLessThanOrEqual(2 * (headerBytes(weights) + 2048));
    expect(blobs("org/sort")).not.toContain(sha256(weights));
  });

  it("also where the host ignores byte ranges", async () => {
    place.double.fault = (host) => (host === "cdn" ? "ignore range" : undefined);
    expectRefusal(await place.merge(place.linear("org/sort", "org/rev"), "out"), "HUB_FAILED");
  });
});

describe("what may pass is tried again", () => {
  it("5xx, then success", async () => {
    const seen = new Set<string>();
    place.double.fault = (host, path) => {
      const first = !seen.has(host + path);
      seen.add(host + path);
      return first ? { status: 503 } : undefined;
    };
    const done = await place.merge(place.linear("org/sort", "org/rev"), "out");
    expect(done.stderr).not.toContain("error");
    expect(done.code).toBe(EXIT.ok);
  });

  it("a body that breaks off is continued, not fetched again", async () => {
    let cuts = 0;
    place.double.fault = (host, path, range) =>
      host === "cdn" && path.includes(sha256(weights)) && whole(range) && cuts++ < 2 ? { cutAfter: 1_000_000 } : undefined;
    const done = await place.merge(place.linear("org/sort", "org/rev"), "out");
    expect(done.code).toBe(EXIT.ok);
    expect(cuts).toBeGreaterThanOrEqual(2);
    expect(blobs("org/sort")).toContain(sha256(weights));
    const served = place.double.served.filter((s) => s.host === "cdn" && s.path.includes(sha256(weights))).reduce((n, s) => n + s.bytes, 0);
    expect(served).toBeLessThan(1.5 * weights.length);
  });

  it("5xx for good is an error", async () => {
    place.double.fault = (host, _, range) => (host === "cdn" && whole(range) ? { status: 500 } : undefined);
    expectRefusal(await place.merge(place.linear("org/sort", "org/rev"), "out"), "HUB_FAILED", "500", "org/sort/model.safetensors");
  });
});

describe("nothing partial counts as complete", () => {
  it("bytes with another digest than announced", async () => {
    place.double.fault = (host, _, range) => (host === "cdn" && whole(range) ? "wrong bytes" : undefined);
    expectRefusal(await place.merge(place.linear("org/sort", "org/rev"), "out"), "HUB_FAILED", "SHA-256");
    expect(blobs("org/sort")).not.toContain(sha256(weights));
    expect(existsSync(join(place.cached("org/sort"), "snapshots", COMMIT, "model.safetensors"))).toBe(false);
    place.double.fault = () => undefined;
    expect((await place.merge(place.linear("org/sort", "org/rev"), "out")).code).toBe(EXIT.ok);
  });

  it.each(["SIGTERM", "SIGKILL"] as const)("a download that %s stops; the next run continues it", async (signal) => {
    place.double.fault = (host, _, range) => (host === "cdn" && whole(range) ? "stall" : undefined);
    const recipe = place.linear("org/sort", "org/rev");
    const arriving = join(place.cached("org/sort"), "blobs", `${sha256(weights)}.incomplete`);
    const child = spawn(process.execPath, [cliPath, "merge", recipe, join(place.folder, "out")], {
      cwd: place.folder,
      env: { ...process.env, ...place.env },
      stdio: "ignore",
    });
    const ended = new Promise<number | null>((done) => child.on("close", done));
    while (!existsSync(arriving) || statSync(arriving).size < weights.length / 4) await new Promise((done) => setTimeout(done, 20));
    child.kill(signal);
    expect(await ended).toBe(signal === "SIGTERM" ? EXIT.interrupted : null);
    expect(blobs("org/sort")).not.toContain(sha256(weights));
    expect(existsSync(join(place.cached("org/sort"), "snapshots", COMMIT, "model.safetensors"))).toBe(false);
    place.double.fault = () => undefined;
    place.double.served.length = 0;
    expect((await place.merge(recipe, "out")).code).toBe(EXIT.ok);
    const continued = place.double.served.filter((s) => s.host === "cdn" && s.path.includes(sha256(weights)) && whole(s.range));
    expect(continued.reduce((n, s) => n + s.bytes, 0)).toBeLessThan(weights.length);
  });
});

/** A request for the file, or for all of its rest: not for a header. */
function whole(range: string | undefined): boolean {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? "") ?? [];
  return from === undefined || Number(to || weights.length) - Number(from) > weights.length / 10;
}

type Header = Record<string, { shape: number[] }>;

function rewriteHeader(file: Buffer, edit: (header: Header) => void): Buffer {
  const end = headerBytes(file);
  const header = JSON.parse(file.subarray(8, end).toString()) as Header;
  edit(header);
  const text = Buffer.from(JSON.stringify(header));
  const prefix = Buffer.alloc(8);
  prefix.writeBigUInt64LE(BigInt(text.length));
  return Buffer.concat([prefix, text, file.subarray(end)]);
}

function rename(header: Header, from: string, to: string): void {
  header[to] = header[from]!;
  Reflect.deleteProperty(header, from);
}
