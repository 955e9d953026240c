/** The parser and the table of mergekit's options: what each spelling means, and that no option of mergekit-yaml is unknown. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import merge from "../../cli/commands/merge.ts";
import { mergeOptions } from "../../cli/merge-options.ts";
import { MERGEKIT_OPTIONS, mergekitNotes } from "../../cli/mergekit-options.ts";
import { HelpText, parseCommandLine } from "../../cli/program.ts";
import type { Call } from "../../cli/program.ts";
import { formatBytes, formatSeconds, parseBytes } from "../../cli/sizes.ts";
import { EXIT, EXIT_MEANINGS, isAmalgamError } from "../../core/errors.ts";
import type { MergeOptions } from "../../local/types.ts";
import { repoRoot, sharedFolder } from "../helpers/shared.ts";

function call(...args: string[]): Call {
  return parseCommandLine(["merge", "recipe.yaml", "out", ...args], [merge]);
}

function compiled(...args: string[]): MergeOptions {
  return mergeOptions(call(...args).options);
}

function usageError(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (isAmalgamError(error) && error.code === "USAGE") return error.message;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("mergekit's options", () => {
  /** The names that mergekit-yaml 0.1.5 declares, and the one of its later versions. */
  const names = [
    ..."allow-crimes transformers-cache lora-merge-cache lora-merge-dtype cuda device low-cpu-memory out-shard-size copy-tokenizer clone-tensors".split(" "),
    ..."trust-remote-code random-seed lazy-unpickle write-model-card safe-serialization verbose quiet read-to-gpu multi-gpu num-threads gpu-rich".split(" "),
    ..."async-write write-threads unsafe-truncate-embeddings".split(" "),
  ];

  it("are all in the table, once", () => {
    expect(MERGEKIT_OPTIONS.map((o) => o.name).sort()).toEqual(names.sort());
  });

  for (const option of MERGEKIT_OPTIONS) {
    const forms = option.type === "flag" || option.type === "count" ? [[`--${option.name}`]] : [[`--${option.name}`, sample(option.type)]];
    if (option.negatable) forms.push([`--no-${option.name}`]);
    if (option.short) forms.push(option.type === "count" ? [`-${option.short}`] : [`-${option.short}`, sample(option.type)]);
    for (const form of forms) {
      it(`${form.join(" ")}: ${option.effect.kind}`, () => {
        const { options } = call(...form);
        const notes = mergekitNotes(options);
        const before = compiled();
        const after = mergeOptions(options);
        if (option.effect.kind === "sets") {
          expect(notes).toEqual([]);
          const expected = option.type === "flag" ? !form[0]?.startsWith("--no-") : option.type === "shard-bytes" ? 7e9 : 7;
          expect(after).toEqual({ ...before, [option.effect.field]: expected });
        } else {
          expect(after).toEqual(before);
          if (option.effect.kind === "none") expect(notes).toEqual([`${form[0]} has no effect here: ${option.effect.reason}`]);
          else expect(options.has(option.name)).toBe(true);
        }
      });
    }
  }

  function sample(type: string): string {
    return type === "shard-bytes" ? "7B" : type === "integer" ? "7" : "some-text";
  }

  const sets = [
    { title: "repository", root: join(repoRoot, "test", "golden", "mergekit") },
    { title: "shared folder", root: sharedFolder("goldens") },
  ];
  for (const { title, root } of sets) {
    it.skipIf(root === null)(
      `of every golden in the ${title} are accepted${root === null ? " (skipped: AMALGAM_SHARED and ../shared are absent)" : ""}`,
      () => {
        for (const args of goldenArgs(root ?? "")) {
          const { options } = call(...args);
          const known = Object.keys(mergeOptions(options)).length + mergekitNotes(options).length;
          expect(known, args.join(" ")).toBe(args.filter((a) => a.startsWith("-")).length);
        }
      },
    );
  }

  function goldenArgs(root: string): string[][] {
    const cases = readdirSync(join(root, "cases")).map(
      (name) => JSON.parse(readFileSync(join(root, "cases", name, "case.json"), "utf8")) as { tool: string; args?: string[] },
    );
    return cases.filter((c) => c.tool === "mergekit-yaml").map((c) => c.args ?? []);
  }
});

describe("our options", () => {
  it("reach MergeOptions", () => {
    const all = compiled(
      ..."--threads 3 --memory 1GB --force --clean --allow-nan --offline --strict --break-lock --fsync --part-size 64MiB --chunk 4096 --seed 9".split(" "),
    );
    expect(all).toEqual({
      threads: 3,
      memoryBytes: 1e9,
      force: true,
      clean: true,
      allowNan: true,
      offline: true,
      strict: true,
      breakLock: true,
      fsync: true,
      partBytes: 64 * 2 ** 20,
      chunkElements: 4096,
      seed: 9,
    });
  });

  it("two spellings that agree are one, two that disagree are refused", () => {
    expect(compiled("--threads", "2", "-j", "2").threads).toBe(2);
    expect(usageError(() => compiled("--threads", "2", "-j", "3"))).toMatch(/--threads 2 and --num-threads 3/);
    expect(usageError(() => compiled("--seed", "1", "--random-seed", "2"))).toMatch(/--seed 1 and --random-seed 2/);
  });

  it("global options count on both sides of the command", () => {
    const { options } = parseCommandLine(["-v", "--json", "merge", "-vv", "r", "o", "--quiet"], [merge]);
    expect([options.number("verbose"), options.flag("json"), options.flag("quiet")]).toEqual([3, true, true]);
  });

  it.each([
    [["--threads", "0"], /whole number from 1/],
    [["--threads", "two"], /"two"/],
    [["--memory", "lots"], /"lots"/],
    [["--memory", "5B"], /no size/],
    [["--seed", "-1"], /whole number/],
    [["--no-such"], /unknown option '--no-such'/],
    [["--thread", "2"], /Did you mean --threads/],
    [["third"], /too many arguments/],
    [["--out-shard-size"], /argument missing/],
    [["--quiet=yes"], /quiet/],
  ] as const)("%j is refused", (args, message) => {
    expect(usageError(() => compiled(...args))).toMatch(message);
  });
});

describe("help", () => {
  const help = (...argv: string[]): string => {
    try {
      parseCommandLine(argv, [merge]);
    } catch (error) {
      if (error instanceof HelpText) return error.message;
      throw error;
    }
    throw new Error("no help was given");
  };

  it("fits 80 columns, and names every option that has an effect", () => {
    const text = help("merge", "--help");
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    const said = merge.options.filter((o) => !o.hidden).map((o) => `--${o.name}`);
    expect(said.filter((name) => !text.includes(name))).toEqual([]);
  });

  it("lists the exit codes, as docs/cli.md does", () => {
    const docs = readFileSync(join(repoRoot, "docs", "cli.md"), "utf8");
    for (const [name, code] of Object.entries(EXIT)) {
      const meaning = EXIT_MEANINGS[name as keyof typeof EXIT];
      expect(help("--help")).toContain(`${code}  ${meaning}\n`);
      expect(docs).toContain(`| ${code} | ${meaning} |\n`);
    }
  });

  it("of a command that does not exist is refused", () =>
    expect(usageError(() => parseCommandLine(["help", "mrege"], [merge]))).toMatch(/unknown command 'mrege'/));

  it("an empty argument is refused", () => expect(usageError(() => parseCommandLine(["merge", "r.yaml", ""], [merge]))).toMatch(/argument 'out' is empty/));
});

describe("sizes", () => {
  it.each([
    ["5B", 5e9],
    ["20K", 20_000],
    ["6k", 6_000],
    ["3m", 3e6],
    ["123", 123],
    ["5GB", 5e9],
    ["1.5gb", 1.5e9],
    ["256MiB", 2 ** 28],
    ["2 TiB", 2 ** 41],
  ])("--out-shard-size %s is %d bytes", (text, bytes) => expect(parseBytes(text, "--out-shard-size", "shard-bytes")).toBe(bytes));

  it.each(["", "0", "-5", "5XB", "GB", "1e9", "0x10", "NaN", "5 5", "constructor", "9999999999999999TB"])("%j is no size", (text) => {
    expect(usageError(() => parseBytes(text, "--memory", "bytes"))).toMatch(/^--memory is/);
  });

  it("what is shown is within half a unit of its third digit", () => {
    const units: Record<string, number> = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (bytes) => {
        const [number = "", unit = ""] = formatBytes(bytes).split(" ");
        expect(number.length).toBeLessThanOrEqual(4);
        expect(Math.abs(Number(number) * (units[unit] ?? NaN) - bytes)).toBeLessThanOrEqual(0.005 * bytes);
      }),
    );
  });

  it.each([
    [0.04, "0.0 s"],
    [9.96, "10 s"],
    [59.6, "1 min 0 s"],
    [3725, "1 h 2 min"],
    [Infinity, "?"],
  ])("%d seconds are %s", (seconds, text) => expect(formatSeconds(seconds)).toBe(text));
});
