/** A file system in memory, each operation at once: what storage/stores/types.ts promises, without the way to it (memory-store.ts). */
import { AmalgamError } from "../../core/errors.ts";
import type { FileRange, StoreEntry } from "../../storage/stores/types.ts";
import { checkEntryPath, checkRange, checkStorePath } from "../../storage/store-path.ts";
import { STORE_READ_MAX } from "../../storage/stores/types.ts";
import type { Seeded } from "./random.ts";

interface FileNode {
  readonly kind: "file";
  bytes: Uint8Array;
  version: string;
  /** Written in place and not yet synced: a crash may tear it. */
  unsynced: boolean;
  owner: string;
}

interface FolderNode {
  readonly kind: "folder";
  readonly version: string;
  readonly nodes: Map<string, FileNode | FolderNode>;
  sorted: string[] | null;
}

type Node = FileNode | FolderNode;

export type DiskChange =
  | { readonly kind: "put" | "remove"; readonly path: string; readonly actor: string }
  | { readonly kind: "rename"; readonly path: string; readonly to: string; readonly actor: string };

export class MemoryDisk {
  readonly up = true;
  /** Operations carried out, for measuring. */
  operations = 0;
  private versions = 0;
  private readonly root: FolderNode = { kind: "folder", version: "0", nodes: new Map(), sorted: null };
  /** Told of each change, before it is made. */
  watch: (change: DiskChange) => void = () => undefined;
  /** Whose operation is carried out. */
  actor = "";
  private readonly unsynced = new Set<FileNode>();

  stat(path: string): StoreEntry | null {
    this.operations++;
    const node = this.find(path);
    if (node === null) return null;
    return { kind: node.kind, bytes: node.kind === "file" ? node.bytes.length : 0, version: node.version };
  }

  read(path: string, offset: number, length: number): Uint8Array {
    this.operations++;
    checkRange(offset, length, STORE_READ_MAX);
    const bytes = this.bytes(path);
    if (offset + length > bytes.length) throw new AmalgamError("INPUT_READ", `ends at byte ${bytes.length}`, { file: path });
    return bytes.slice(offset, offset + length);
  }

  list(path: string): string[] {
    this.operations++;
    const node = this.find(path);
    if (node?.kind !== "folder") return [];
    node.sorted ??= [...node.nodes.keys()].sort();
    return node.sorted.slice();
  }

  put(path: string, bytes: Uint8Array): void {
    this.operations++;
    this.place(path, bytes.slice(), false);
  }

  putIfAbsent(path: string, bytes: Uint8Array): boolean {
    this.operations++;
    checkEntryPath(path);
    if (this.find(path) !== null) return false;
    this.place(path, bytes.slice(), false);
    return true;
  }

  sync(path: string): void {
    this.operations++;
    const node = this.find(path);
    if (node === null) throw new AmalgamError("OUTPUT_WRITE", "there is no such file to sync", { file: path });
    if (node.kind !== "file") return;
    node.unsynced = false;
    this.unsynced.delete(node);
  }

  join(target: string, parts: readonly FileRange[]): void {
    this.operations++;
    checkEntryPath(target);
    const pieces = parts.map(({ path, offset, length }) => {
      const bytes = this.bytes(path);
      if (offset + length > bytes.length) throw new AmalgamError("INPUT_READ", `ends at byte ${bytes.length}`, { file: path });
      return bytes.subarray(offset, offset + length);
    });
    this.place(target, Buffer.concat(pieces), false);
  }

  copy(from: string, to: string): void {
    this.operations++;
    checkEntryPath(to);
    this.place(to, this.bytes(from).slice(), false);
  }

  rename(from: string, to: string): void {
    this.operations++;
    checkEntryPath(from);
    checkEntryPath(to);
    const node = this.find(from);
    if (node === null) throw new AmalgamError("OUTPUT_WRITE", "there is nothing to rename", { file: from });
    if (from === to) return;
    if (`${to}/`.startsWith(`${from}/`)) throw new AmalgamError("OUTPUT_WRITE", `cannot become ${to}, which is inside it`, { file: from });
    const target = this.find(to);
    if (target !== null && (target.kind === "folder" || node.kind === "folder")) throw new AmalgamError("OUTPUT_WRITE", "is there already", { file: to });
    this.watch({ kind: "rename", path: from, to, actor: this.actor });
    const [folder, name] = this.parent(to);
    const [old, oldName] = this.parent(from);
    detach(old, oldName);
    attach(folder, name, node);
  }

  remove(path: string): void {
    this.operations++;
    checkEntryPath(path);
    const parts = split(path);
    const name = parts.pop();
    const folder = this.walk(parts);
    if (name === undefined || folder?.kind !== "folder" || !folder.nodes.has(name)) return;
    this.watch({ kind: "remove", path, actor: this.actor });
    detach(folder, name);
  }

  makeFolder(path: string): void {
    this.operations++;
    this.folder(split(path), path);
  }

  /** As a compute thread writes through the file system: in place, durable only after `sync`. A file that is not there is made. */
  writeAt(path: string, offset: number, bytes: Uint8Array): void {
    let node = this.find(path);
    if (node === null) node = this.place(path, new Uint8Array(0), true);
    if (node.kind !== "file") throw new AmalgamError("OUTPUT_WRITE", "is a folder", { file: path });
    if (node.bytes.length < offset + bytes.length) {
      const grown = new Uint8Array(offset + bytes.length);
      grown.set(node.bytes);
      node.bytes = grown;
    }
    node.bytes.set(bytes, offset);
    node.version = String(++this.versions);
    node.unsynced = true;
    this.unsynced.add(node);
  }

  /** The owner's machine lost power: of what was not synced, anything may be there. */
  crash(random: Seeded, owner: string | null = null): void {
    for (const node of this.unsynced) {
      if (owner !== null && node.owner !== owner) continue;
      this.unsynced.delete(node);
      const kept = random.below(node.bytes.length + 1);
      if (random.happens(0.5)) node.bytes = node.bytes.slice(0, kept);
      else node.bytes.fill(0, kept);
      node.unsynced = false;
    }
  }

  /** Paths of all files, sorted. */
  files(below = ""): string[] {
    const found: string[] = [];
    const visit = (node: Node, path: string): void => {
      if (node.kind === "file") found.push(path);
      else for (const [name, child] of node.nodes) visit(child, path === "" ? name : `${path}/${name}`);
    };
    const start = this.find(below);
    if (start !== null) visit(start, below);
    return found.sort();
  }

  /** Bytes of a file, for the checker. Null where there is none. */
  peek(path: string): Uint8Array | null {
    const node = this.find(path);
    return node?.kind === "file" ? node.bytes : null;
  }

  private bytes(path: string): Uint8Array {
    const node = this.find(path);
    if (node?.kind !== "file") throw new AmalgamError("INPUT_READ", node === null ? "there is no such file" : "is a folder", { file: path });
    return node.bytes;
  }

  private place(path: string, bytes: Uint8Array, unsynced: boolean): FileNode {
    const [folder, name] = this.parent(path);
    if (folder.nodes.get(name)?.kind === "folder") throw new AmalgamError("OUTPUT_WRITE", "is a folder", { file: path });
    const node: FileNode = { kind: "file", bytes, version: String(++this.versions), unsynced, owner: this.actor };
    this.watch({ kind: "put", path, actor: this.actor });
    attach(folder, name, node);
    return node;
  }

  private parent(path: string): [FolderNode, string] {
    checkEntryPath(path);
    const parts = split(path);
    const name = parts.pop() ?? "";
    return [this.folder(parts, path), name];
  }

  private folder(parts: readonly string[], path: string): FolderNode {
    let node = this.root;
    for (const part of parts) {
      let next = node.nodes.get(part);
      if (next === undefined) {
        next = { kind: "folder", version: String(++this.versions), nodes: new Map(), sorted: null };
        attach(node, part, next);
      }
      if (next.kind === "file") throw new AmalgamError("OUTPUT_WRITE", "lies below a file", { file: path });
      node = next;
    }
    return node;
  }

  private find(path: string): Node | null {
    return this.walk(split(path));
  }

  private walk(parts: readonly string[]): Node | null {
    let node: Node = this.root;
    for (const part of parts) {
      const next: Node | undefined = node.kind === "folder" ? node.nodes.get(part) : undefined;
      if (next === undefined) return null;
      node = next;
    }
    return node;
  }
}

function attach(folder: FolderNode, name: string, node: Node): void {
  if (!folder.nodes.has(name)) folder.sorted = null;
  folder.nodes.set(name, node);
}

function detach(folder: FolderNode, name: string): void {
  if (folder.nodes.delete(name)) folder.sorted = null;
}

/** Throws LOCATION_INVALID. */
function split(path: string): string[] {
  checkStorePath(path);
  return path === "" ? [] : path.split("/");
}
