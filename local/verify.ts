/**
 * Re-reads every byte of an output and compares it with amalgam.json: nothing missing, nothing extra, nothing changed.
 * All differences are listed. Memory does not depend on the output.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { AmalgamError, isAmalgamError } from "../core/errors.ts";
import { readHeader } from "../core/formats/index.ts";
import type { RangedFile } from "../core/formats/index.ts";
import { INDEX_BYTES_MAX } from "../core/limits.ts";
import { openLocalFile } from "../storage/local-model.ts";
import type { MergeEvent, VerifyReport } from "./types.ts";
import { hashAll } from "./verify-hash.ts";
import type { HashJob } from "./verify-hash.ts";
import { listOutput } from "./verify-files.ts";
import { parseReport, REPORT_FILE } from "./written-report.ts";
import type { WrittenReport, WrittenShard } from "./written-report.ts";

export interface VerifyOptions {
  readonly onEvent?: (event: MergeEvent) => void;
  readonly signal?: AbortSignal;
}

/** One difference between the folder and its record. */
interface Problem {
  readonly file: string;
  readonly tensor?: string;
  readonly what: string;
}

/** Differences spelled out in the message; the rest is counted. */
const PROBLEMS_SHOWN = 1000;
/** The recipe as it was given, which amalgam.json holds too. */
const RECIPE_FILE = "mergekit_config.yml";

/** @throws NOT_AN_OUTPUT, VERIFY_FAILED naming every file and tensor that differs, INTERRUPTED */
export async function verify(out: string, options: VerifyOptions = {}): Promise<VerifyReport> {
  const listing = await listOutput(out);
  if (listing === null) throw new AmalgamError("NOT_AN_OUTPUT", "there is no such folder", { file: out });
  const entry = listing.find((e) => e.path === REPORT_FILE);
  if (!entry) throw new AmalgamError("NOT_AN_OUTPUT", `the folder holds no ${REPORT_FILE}`, { file: out });
  const { reportBytes, report } = await readReport(out);
  const problems: Problem[] = checkRecipe(report);
  const expected = new Set([REPORT_FILE, ...report.shards.map((s) => s.file), ...report.files.map((f) => f.file)]);
  for (const { path, kind } of listing) {
    if (kind === "folder" && [...expected].some((f) => f.startsWith(`${path}/`))) continue;
    if (!expected.has(path)) problems.push({ file: path, what: `the merge wrote no such ${kind === "folder" ? "folder" : "file"}` });
    else if (kind !== "file") problems.push({ file: path, what: "it is not a regular file" });
  }
  const present = new Set(listing.filter((e) => e.kind === "file").map((e) => e.path));
  const listed = new Set(listing.map((e) => e.path));
  for (const file of expected) if (!listed.has(file)) problems.push({ file, what: "the file is missing" });
  await compareContents(out, report, present, problems, options);
  if (problems.length > 0) throw failure(out, problems);
  const bytes = [...report.shards, ...report.files].reduce((n, f) => n + f.bytes, reportBytes);
  return { files: expected.size, bytes, tensors: report.shards.reduce((n, s) => n + s.tensors.size, 0) };
}

async function readReport(out: string): Promise<{ reportBytes: number; report: WrittenReport }> {
  const path = join(out, REPORT_FILE);
  const file = await openLocalFile(path, path);
  if (file.bytes > INDEX_BYTES_MAX)
    throw new AmalgamError("VERIFY_FAILED", `the record has ${file.bytes} bytes; at most ${INDEX_BYTES_MAX} are read`, { file: path });
  const text = Buffer.from(await file.read(0, file.bytes)).toString("utf8");
  return { reportBytes: file.bytes, report: parseReport(text, path) };
}

/** The two copies of the recipe's text vouch for each other. */
function checkRecipe(report: WrittenReport): Problem[] {
  const copy = report.files.find((f) => f.file === RECIPE_FILE);
  const same = !copy || copy.sha256 === createHash("sha256").update(report.recipeText, "utf8").digest("hex");
  return same ? [] : [{ file: REPORT_FILE, what: `its recipe is not the one recorded for ${RECIPE_FILE}` }];
}

/** Adds a problem for every file and tensor that differs. */
async function compareContents(out: string, report: WrittenReport, present: ReadonlySet<string>, problems: Problem[], options: VerifyOptions): Promise<void> {
  const jobs: HashJob[] = [];
  const open = async (name: string, bytes: number): Promise<RangedFile | null> => {
    if (!present.has(name)) return null;
    try {
      const file = await openLocalFile(join(out, name), join(out, name));
      if (file.bytes === bytes) return file;
      problems.push({ file: name, what: `it has ${file.bytes} bytes, but ${bytes} were written` });
    } catch (error) {
      problems.push({ file: name, what: reason(error) });
    }
    return null;
  };
  for (const shard of report.shards) {
    const file = await open(shard.file, shard.bytes);
    if (file) jobs.push(...(await shardJobs(file, shard, problems)));
  }
  for (const { file: name, bytes, sha256 } of report.files) {
    const file = await open(name, bytes);
    if (file) jobs.push({ kind: "file", file, sha256, fail: (what) => problems.push({ file: name, what }) });
  }
  await hashAll(jobs, options.signal, (done, total, tensor) => options.onEvent?.({ kind: "progress", done, total, tensor }));
}

async function shardJobs(file: RangedFile, shard: WrittenShard, problems: Problem[]): Promise<HashJob[]> {
  const jobs: HashJob[] = [];
  const unseen = new Map(shard.tensors);
  try {
    const { header, sha256 } = await readHeader(file, shard.file);
    if (sha256 !== shard.headerSha256) problems.push({ file: shard.file, what: "the header is not the one that was written" });
    for (const { name, offset, bytes } of header.tensors) {
      const digest = unseen.get(name);
      unseen.delete(name);
      if (digest === undefined) problems.push({ file: shard.file, tensor: name, what: "the merge wrote no such tensor to this file" });
      else jobs.push({ kind: "tensor", file, tensor: name, offset, bytes, digest, fail: (what) => problems.push({ file: shard.file, tensor: name, what }) });
    }
  } catch (error) {
    problems.push({ file: shard.file, what: reason(error) });
    return [];
  }
  for (const tensor of unseen.keys()) problems.push({ file: shard.file, tensor, what: "the tensor is missing" });
  return jobs;
}

function reason(error: unknown): string {
  if (isAmalgamError(error) || error instanceof Error) return `it cannot be read: ${error.message}`;
  throw error;
}

function failure(out: string, problems: readonly Problem[]): AmalgamError {
  const place = (p: Problem): string => `${p.file}${p.tensor === undefined ? "" : `, tensor ${p.tensor}`}: ${p.what}`;
  const [first] = problems;
  const lines = problems.slice(0, PROBLEMS_SHOWN).map((p) => `  ${place(p)}`);
  if (problems.length > PROBLEMS_SHOWN) lines.push(`  ... and ${problems.length - PROBLEMS_SHOWN} more`);
  const rest = problems.length > 1 ? `\n${problems.length} differences:\n${lines.join("\n")}` : "";
  return new AmalgamError("VERIFY_FAILED", `${first?.what ?? ""}${rest}`, {
    file: join(out, first?.file ?? ""),
    ...(first?.tensor === undefined ? {} : { tensor: first.tensor }),
  });
}
