/** Calls of a Fortran library: every argument is a pointer, and after the last one come the lengths of the texts. */
import type { Vec } from "../../../../core/ops/types.ts";
import type { BlasLibrary } from "./locate.ts";

/** A text is one letter; a number is a 32-bit integer; arrays are passed as they are. */
export type Argument = string | number | Vec | Int32Array;

type Native = (...args: readonly unknown[]) => unknown;

export class Fortran {
  readonly #library: BlasLibrary;
  readonly #functions = new Map<string, Native>();

  constructor(library: BlasLibrary) {
    this.#library = library;
  }

  /** @param name without prefix, precision and underscore: "gemm". @param like decides the precision */
  call(name: string, like: Vec, args: readonly Argument[]): void {
    const symbol = `${this.#library.prefix}${like instanceof Float32Array ? "s" : "d"}${name}_`;
    const texts = args.filter((a) => typeof a === "string").length;
    let native = this.#functions.get(symbol);
    if (!native) {
      const pointers = args.map(() => "void *");
      native = this.#library.handle.func(symbol, "void", [...pointers, ...new Array<string>(texts).fill("size_t")]) as Native;
      this.#functions.set(symbol, native);
    }
    native(...args.map(asPointer), ...new Array<number>(texts).fill(1));
  }

  /**
   * A routine of LAPACK whose arguments end in a work area, its length, and `info`: asks for the length, then calls. Returns info: 0, or what did not converge.
   * @param integers also an integer work area with its length, before info
   */
  lapack(name: string, like: Vec, args: readonly Argument[], integers: false | true | Int32Array = false): number {
    const info = new Int32Array(1);
    const one = newWork(1, like);
    const count = new Int32Array(1);
    const fixed = integers instanceof Int32Array;
    const tail = (work: Vec, length: number, whole: Int32Array, wholeLength: number): Argument[] => [
      work,
      length,
      ...(fixed ? [integers] : integers ? [whole, wholeLength] : []),
      info,
    ];
    this.call(name, like, [...args, ...tail(one, -1, count, -1)]);
    // A length above 2^24 is rounded in f32, perhaps down.
    const length = Math.max(1, Math.ceil(one[0]! * 1.000001));
    const wholeLength = Math.max(1, count[0]!);
    this.call(name, like, [...args, ...tail(newWork(length, like), length, new Int32Array(wholeLength), wholeLength)]);
    if (info[0]! < 0) throw new Error(`argument ${-info[0]!} of ${name} is wrong`);
    return info[0]!;
  }

  /** A text of OpenBLAS's own, "" where the library has no such function. */
  text(name: string): string {
    try {
      return this.#library.handle.func(`${this.#library.prefix}${name}`, "str", [])() as string;
    } catch {
      return "";
    }
  }

  /** One thread for each caller; libraries without the function take it from the environment (bin/amalgam.cjs). */
  oneThread(): void {
    try {
      this.#library.handle.func(`${this.#library.prefix}openblas_set_num_threads`, "void", ["int"])(1);
    } catch {
      return;
    }
  }
}

function newWork(length: number, like: Vec): Vec {
  return like instanceof Float32Array ? new Float32Array(length) : new Float64Array(length);
}

function asPointer(a: Argument): unknown {
  if (typeof a === "string") return Uint8Array.of(a.charCodeAt(0));
  return typeof a === "number" ? Int32Array.of(a) : a;
}
