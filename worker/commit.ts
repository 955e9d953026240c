/** The commit record: put once, if absent. Safe to try again. */
import { AmalgamError } from "../core/errors.ts";
import { stored } from "../core/job/stored.ts";
import type { CommitRecord } from "../core/plan/execution.ts";
import type { TaskMessage } from "./message.ts";
import { below, readRange } from "./stored-task.ts";
import type { Performed, Place, WorkerParts } from "./world.ts";

export class Commit {
  readonly #id: string;
  readonly #staging: Place;
  readonly #message: TaskMessage;
  readonly #part: string;
  /** A record names the part, or may where the put was not answered: the part must stay. */
  mayName = false;

  /** @param part relative to the staging folder */
  constructor({ settings }: WorkerParts, staging: Place, message: TaskMessage, part: string) {
    this.#id = settings.id;
    this.#staging = staging;
    this.#message = message;
    this.#part = part;
  }

  /** "lost": another attempt's record is there. "abandoned": the job is over and its staging folder gone. Throws what the store throws, OUTPUT_WRITE where the part vanished. */
  async put(done: Performed, attempt: number): Promise<"committed" | "lost" | "abandoned"> {
    const { store } = this.#staging;
    const { stage, task } = this.#message;
    // A record makes its folders: without this look it would bring a removed staging folder back.
    if ((await store.stat(below(this.#staging, stored.tasks(stage)))) === null) return "abandoned";
    const part = await store.stat(below(this.#staging, this.#part));
    const path = below(this.#staging, stored.record(stage, task));
    if (part === null && (await this.#isOurs(path)) === false) return "lost";
    if (part?.bytes !== done.length)
      throw new AmalgamError("OUTPUT_WRITE", `the part has ${part?.bytes ?? "no"} bytes in place of ${done.length}`, { file: this.#part });
    const record: CommitRecord = {
      task,
      attempt,
      file: this.#part,
      offset: done.offset,
      length: done.length,
      digests: done.digests,
      bad: done.bad,
      numericsId: done.numericsId,
      worker: this.#id,
      ...(done.sha256 === undefined ? {} : { sha256: done.sha256 }),
    };
    this.mayName = true;
    const won = (await store.putIfAbsent(path, new TextEncoder().encode(JSON.stringify(record)))) || (await this.#isOurs(path)) === true;
    this.mayName = won;
    return won ? "committed" : "lost";
  }

  /** Ours is a record that was put though the answer did not come. Null: there is none. */
  async #isOurs(path: string): Promise<boolean | null> {
    const found = await this.#staging.store.stat(path);
    if (found === null) return null;
    const bytes = await readRange(this.#staging.store, path, 0, found.bytes);
    const { file } = JSON.parse(new TextDecoder().decode(bytes)) as Partial<CommitRecord>;
    return file === this.#part;
  }
}
