/** Small disks and little memory for processes of a test, where this system lets tests make them. */
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmdirSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** Reasons of skips; test/skips.md allows them. */
export const NO_MOUNT = "skipped: this system lets nobody mount";
export const NO_CGROUP = "skipped: this system lets nobody limit memory";

const mounted: string[] = [];
const groups: string[] = [];
afterAll(() => {
  for (const path of mounted) {
    spawnSync("umount", ["-l", path]);
    rmdirSync(path);
  }
  for (const group of groups) if (existsSync(group)) rmdirSync(group);
});

/** A file system of its own in memory; null where this process may not make one. */
export function smallDisk(size: string): string | null {
  const path = mkdtempSync(join(tmpdir(), "amalgam-disk-"));
  if (spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", path]).status !== 0) return null;
  mounted.push(path);
  return path;
}

/** Writes a file until nothing more goes in. */
export function fill(path: string): void {
  const file = openSync(path, "w");
  const block = Buffer.alloc(4096);
  try {
    for (;;) writeSync(file, block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  } finally {
    closeSync(file);
  }
}

/** What a process takes more than it has, up to `bytes`; beyond, the kernel kills it. */
export class MemoryGroup {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Null where this process may not make one. */
  static open(name: string, bytes: number): MemoryGroup | null {
    const folder = join("/sys/fs/cgroup/memory", `amalgam-test-${process.pid}-${name}`);
    try {
      mkdirSync(folder);
      groups.push(folder);
      writeFileSync(join(folder, "memory.limit_in_bytes"), String(bytes));
      return new MemoryGroup(folder);
    } catch {
      return null;
    }
  }

  add(pid: number): void {
    writeFileSync(join(this.#folder, "cgroup.procs"), String(pid));
  }

  /** How many processes the kernel has killed. */
  get kills(): number {
    return Number(/^oom_kill (\d+)$/m.exec(readFileSync(join(this.#folder, "memory.oom_control"), "utf8"))?.[1] ?? 0);
  }
}
