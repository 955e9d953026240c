/** What finished tasks leave in a staging folder: a commit record each, put once if absent; of reduce tasks, their results. */
import { link, readdir, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createHash, randomUUID } from "node:crypto";
import type { CommitRecord } from "../core/plan/execution.ts";
import { guard } from "./io.ts";

const NAME = /^task-(\d+)\.json$/;
const REDUCED = /^reduced-/;
const DIGEST_BYTES = 32;

/** False when the task already has a record: that one stays. */
export async function putRecord(folder: string, record: CommitRecord): Promise<boolean> {
  const path = join(folder, `task-${record.task}.json`);
  const own = join(folder, `.${record.task}.${randomUUID()}`);
  await guard("OUTPUT_WRITE", own, () => writeFile(own, JSON.stringify(record)));
  try {
    return await guard("OUTPUT_WRITE", path, async () => {
      try {
        await link(own, path);
        return true;
      } catch (e) {
        if ((e as NodeJS.ErrnoException).code === "EEXIST") return false;
        throw e;
      }
    });
  } finally {
    await unlink(own).catch(() => undefined);
  }
}

export async function removeRecord(folder: string, task: number): Promise<void> {
  const path = join(folder, `task-${task}.json`);
  await guard("OUTPUT_WRITE", path, () => unlink(path));
}

/** How many tasks have a record, and how many reduce tasks a result; 0 where there is no such folder. */
export async function countRecords(folder: string): Promise<{ readonly parts: number; readonly reduced: number }> {
  const names = await readdir(folder).catch(() => []);
  const count = (pattern: RegExp): number => names.filter((name) => pattern.test(name)).length;
  return { parts: count(NAME), reduced: count(REDUCED) };
}

/** Keeps the result of a reduce task, after its digest. @param name of stage and task */
export async function putReduced(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, `reduced-${name}`);
  const own = join(folder, `.reduced-${name}.${randomUUID()}`);
  await guard("OUTPUT_WRITE", own, () => writeFile(own, Buffer.concat([sha256(bytes), bytes])));
  await guard("OUTPUT_WRITE", path, () => rename(own, path));
}

/** Null where there is none, or it is not what was put (power cut). */
export async function readReduced(folder: string, name: string): Promise<Uint8Array | null> {
  const stored = await readFile(join(folder, `reduced-${name}`)).catch(() => null);
  if (!stored) return null;
  const bytes = new Uint8Array(stored.subarray(DIGEST_BYTES));
  return sha256(bytes).equals(stored.subarray(0, DIGEST_BYTES)) ? bytes : null;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

/** All records that can be read; a torn one (power cut) counts as absent. */
export async function readRecords(folder: string): Promise<CommitRecord[]> {
  const records: CommitRecord[] = [];
  for (const name of await guard("OUTPUT_WRITE", folder, () => readdir(folder))) {
    const task = NAME.exec(name)?.[1];
    if (task === undefined) continue;
    const record = parse(await guard("OUTPUT_WRITE", join(folder, name), () => readFile(join(folder, name), "utf8")));
    if (record?.task === Number(task)) records.push(record);
    else await removeRecord(folder, Number(task));
  }
  return records;
}

function parse(text: string): CommitRecord | null {
  try {
    const value = JSON.parse(text) as Partial<CommitRecord> | null;
    return typeof value?.task === "number" && value.digests instanceof Object && Array.isArray(value.bad) ? (value as CommitRecord) : null;
  } catch {
    return null;
  }
}
