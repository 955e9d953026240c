/** Roots: names that every process of a cluster maps to a store of its own (`--root models=/mnt/models`). A location is `name:path`. */
import { relative, sep } from "node:path";
import { AmalgamError } from "../core/errors.ts";
import { ROOT_NAME, parseLocation } from "../core/job/location.ts";
import type { Location } from "../core/job/types.ts";
import { realFolder } from "./output-path.ts";
import { checkStorePath } from "./store-path.ts";
import type { Store, StoreKind, StoreOptions } from "./stores/types.ts";

export interface RootAddress {
  readonly name: string;
  /** As a store kind takes it: a folder, grpc://host:port. */
  readonly address: string;
}

/** NAME=ADDRESS. Throws SERVICE_CONFIG. */
export function parseRoots(texts: readonly string[]): RootAddress[] {
  const roots: RootAddress[] = [];
  for (const text of texts) {
    const [name = "", ...rest] = text.split("=");
    const address = rest.join("=");
    if (!ROOT_NAME.test(name) || address === "") throw config(`--root ${JSON.stringify(text)} is not NAME=ADDRESS`, "Write it as --root models=/mnt/models.");
    if (roots.some((r) => r.name === name)) throw config(`--root ${name} is given twice`, "Give each root a name of its own.");
    roots.push({ name, address });
  }
  return roots;
}

/** @param kinds of stores, in order of preference. Throws SERVICE_CONFIG, STORE_UNAVAILABLE. */
export async function openRoots(addresses: readonly RootAddress[], kinds: readonly StoreKind[], options: Omit<StoreOptions, "root">): Promise<Roots> {
  const opened = await Promise.allSettled(
    addresses.map(async ({ name, address }) => {
      const kind = kinds.find((k) => k.accepts(address));
      if (!kind) throw config(`no kind of store has addresses like ${address}`, "Give a folder, or grpc://host:port of `amalgam store`.");
      return [name, await kind.open(address, { ...options, root: name })] as const;
    }),
  );
  const stores = new Map<string, Store>();
  for (const end of opened) if (end.status === "fulfilled") stores.set(...end.value);
  const roots = new Roots(stores);
  for (const end of opened) {
    if (end.status === "fulfilled") continue;
    await roots.close();
    throw end.reason;
  }
  return roots;
}

export class Roots {
  readonly #stores: ReadonlyMap<string, Store>;

  constructor(stores: ReadonlyMap<string, Store>) {
    this.#stores = stores;
  }

  /** By name. */
  get stores(): ReadonlyMap<string, Store> {
    return this.#stores;
  }

  get names(): string[] {
    return [...this.#stores.keys()];
  }

  /** Throws LOCATION_INVALID, ROOT_UNKNOWN. */
  locate(location: Location): { readonly store: Store; readonly path: string } {
    const { root: name, path } = parseLocation(location);
    checkStorePath(path);
    const store = this.#stores.get(name);
    if (!store) throw new AmalgamError("ROOT_UNKNOWN", `there is no root ${name}`, { next: `${this.#known()} Add --root ${name}=ADDRESS.` });
    return { store, path };
  }

  /** The location of a file or folder of this machine, by the longest root that it lies in. Throws ROOT_UNKNOWN, LOCATION_INVALID. */
  async toLocation(path: string): Promise<Location> {
    const real = await realFolder(path);
    const inside = [...this.#stores]
      .map(([name, store]) => ({ name, folder: store.local("") }))
      .filter((r): r is { name: string; folder: string } => r.folder !== null && liesIn(real, r.folder))
      .sort((a, b) => b.folder.length - a.folder.length)[0];
    if (!inside)
      throw new AmalgamError("ROOT_UNKNOWN", "it lies in none of the roots", { file: path, next: `${this.#known()} Add --root NAME=PATH, or move the files.` });
    const rest = relative(inside.folder, real).split(sep).join("/");
    checkStorePath(rest);
    return `${inside.name}:${rest}`;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#stores.values()].map((s) => s.close()));
  }

  #known(): string {
    return this.#stores.size === 0 ? "No root was given." : `Roots here: ${this.names.join(", ")}.`;
  }
}

function liesIn(path: string, folder: string): boolean {
  const rest = relative(folder, path);
  return rest !== ".." && !rest.startsWith(`..${sep}`);
}

function config(what: string, next: string): AmalgamError {
  return new AmalgamError("SERVICE_CONFIG", what, { next });
}
