/** Commit records in a staging folder: one file a task, put once if absent. */
import { link, readdir, readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import type { CommitRecord } from "../core/plan/index.ts";
import { guard } from "./io.ts";

const NAME = /^task-(\d+)\.json$/;

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

/** Whether any task was ever recorded here. */
export async function hasRecords(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => NAME.test(name));
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
    const value = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const whole = typeof value["task"] === "number" && typeof value["digests"] === "object" && value["digests"] !== null && Array.isArray(value["bad"]);
    return whole ? (value as unknown as CommitRecord) : null;
  } catch {
    return null;
  }
}
