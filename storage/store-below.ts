/** A folder of a store as a store of its own. */
import type { FileRange, Store } from "./stores/types.ts";

/** Closing it closes nothing: the store below it belongs to whoever opened that. @param folder "" is the store itself */
export function storeBelow(store: Store, folder: string): Store {
  const at = (path: string): string => (folder === "" ? path : path === "" ? folder : `${folder}/${path}`);
  return {
    local: (path) => store.local(at(path)),
    stat: (path) => store.stat(at(path)),
    read: (path, offset, length) => store.read(at(path), offset, length),
    list: (path) => store.list(at(path)),
    put: (path, bytes) => store.put(at(path), bytes),
    putIfAbsent: (path, bytes) => store.putIfAbsent(at(path), bytes),
    write: (path, chunks) => store.write(at(path), chunks),
    sync: (path) => store.sync(at(path)),
    join: (target, parts) =>
      store.join(
        at(target),
        parts.map((p): FileRange => ({ ...p, path: at(p.path) })),
      ),
    copy: (from, to) => store.copy(at(from), at(to)),
    rename: (from, to) => store.rename(at(from), at(to)),
    remove: (path) => store.remove(at(path)),
    makeFolder: (path) => store.makeFolder(at(path)),
    free: (path) => store.free(at(path)),
    close: () => Promise.resolve(),
  };
}
