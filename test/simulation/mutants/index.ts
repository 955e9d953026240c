/**
 * Planted bugs: each is one line that somebody might get wrong in the logic, made by a wrapper around its world. A checker that does not find
 * them within 1,000 seeds proves nothing by finding nothing.
 */
import type { Store } from "../../../storage/stores/types.ts";
import type { Injection } from "../processes.ts";

const RECORD = /\/records\/[^/]+\/\d+\.json$/;
const PART = /^(.*\/parts)\/([^/]+-\d+-)[^/]+$/;

/** The store with some of its methods replaced. */
function altered(store: Store, changes: (store: Store) => Partial<Store>): Store {
  const changed = changes(store);
  return new Proxy(store, {
    get: (target, name) => {
      const value = (name in changed ? changed : target)[name as keyof Store] as unknown;
      return typeof value === "function" ? (value as (...args: unknown[]) => unknown).bind(target) : value;
    },
  });
}

export const MUTANTS: Readonly<Record<string, Injection>> = {
  "a commit record replaces the one that is there": {
    store: (store) =>
      altered(store, (real) => ({
        putIfAbsent: async (path, bytes) => {
          if (!RECORD.test(path)) return real.putIfAbsent(path, bytes);
          await real.put(path, bytes);
          return true;
        },
      })),
  },
  "who loses removes the winner's part": {
    store: (store, _life, node) =>
      node.role !== "worker"
        ? store
        : altered(store, (real) => ({
            remove: async (path) => {
              const [, folder, prefix] = PART.exec(path) ?? [];
              if (folder === undefined || prefix === undefined) return real.remove(path);
              for (const name of await real.list(folder)) if (name.startsWith(prefix)) await real.remove(`${folder}/${name}`);
            },
          })),
  },
  "a part is recorded before it is durable": {
    store: (store) => altered(store, () => ({ sync: () => Promise.resolve() })),
  },
  "an event of a job's log replaces the one that is there": {
    store: (store) =>
      altered(store, (real) => ({
        putIfAbsent: async (path, bytes) => {
          if (!path.startsWith("jobs/")) return real.putIfAbsent(path, bytes);
          await real.put(path, bytes);
          return true;
        },
      })),
  },
  "a task that is silent counts as committed": {
    store: (store, _life, node) =>
      node.role !== "coordinator"
        ? store
        : altered(store, (real) => ({ stat: async (path) => (await real.stat(path)) ?? (RECORD.test(path) ? { kind: "file", bytes: 1, version: "" } : null) })),
  },
};
