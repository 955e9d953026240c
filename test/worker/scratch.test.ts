/** What a worker's attempts hold in its scratch folder, all together. */
import fc from "fast-check";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Scratch } from "../../worker/scratch.ts";

const never = new AbortController().signal;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "amalgam-scratch-"));
});

afterAll(() => rm(folder, { recursive: true }));

test("attempts together never hold more than the worker may, and each gets its turn", async () => {
  const max = 100;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max }), { minLength: 1, maxLength: 12 }), async (wishes) => {
      const scratch = new Scratch(folder, max);
      let held = 0;
      let most = 0;
      await Promise.all(
        wishes.map(async (bytes, i) => {
          const own = scratch.attempt(`t${i}`);
          await own.take(bytes, never);
          held += bytes;
          most = Math.max(most, held);
          await Promise.resolve();
          held -= bytes;
          await own.remove();
        }),
      );
      expect(most).toBeLessThanOrEqual(max);
      expect(held).toBe(0);
    }),
  );
});

test("more than the worker may ever hold is refused at once; one that is stopped while it waits lets the next begin", async () => {
  const scratch = new Scratch(folder, 100);
  const [first, second, third] = [scratch.attempt("a"), scratch.attempt("b"), scratch.attempt("c")];
  await expect(first.take(101, never)).rejects.toMatchObject({ code: "DISK_FULL" });
  await first.take(60, never);
  const stopping = new AbortController();
  const waits = second.take(50, stopping.signal);
  const behind = third.take(40, never);
  stopping.abort();
  await expect(waits).rejects.toMatchObject({ code: "INTERRUPTED" });
  await behind;
  await expect(second.take(1, AbortSignal.abort())).rejects.toMatchObject({ code: "INTERRUPTED" });
  await third.remove();
  await first.remove();
  await second.take(100, never);
});

test("an attempt's folder goes with it", async () => {
  const own = new Scratch(folder).attempt("x");
  await own.take(10, never);
  await mkdir(own.folder);
  await own.remove();
  expect(existsSync(own.folder)).toBe(false);
});
