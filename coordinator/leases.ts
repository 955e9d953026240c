/** Leases of a job that has ended: who still works for it is told to stop, the rest goes. */
import type { Kv, KvEntry } from "../bus/types.ts";
import { decodeMessage, encodeMessage, MalformedMessage } from "../proto/codec.ts";
import { amalgam } from "../proto/gen/amalgam.js";
import { eachOf } from "./waiting.ts";

const { TaskState } = amalgam.v1;
const WIDTH = 16;
/** A worker's beat may come between; more often than this in a row they do not. */
const TRIES = 5;

/** A lease whose attempt runs becomes DEAD: its worker finds that at its next beat. It goes when this is called again. Throws BUS_UNAVAILABLE. */
export async function endLeases(kv: Kv, entries: readonly KvEntry[]): Promise<void> {
  await eachOf(entries, WIDTH, async (entry) => {
    let found: KvEntry | null = entry;
    for (let tries = 0; found !== null && tries < TRIES; tries++) {
      const dead = deadOf(found);
      const done = dead === null ? await kv.delete(found.key, found.revision) : (await kv.update(found.key, dead, found.revision)) !== null;
      if (done) return;
      found = await kv.get(entry.key);
    }
  });
}

/** Null: nobody is at the task. */
function deadOf({ value }: KvEntry): Uint8Array | null {
  try {
    const state = decodeMessage(TaskState, value);
    return state.phase === TaskState.Phase.RUNNING ? encodeMessage(TaskState, { ...state, phase: TaskState.Phase.DEAD }) : null;
  } catch (error) {
    if (!(error instanceof MalformedMessage)) throw error;
    return null;
  }
}
