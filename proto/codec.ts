/**
 * Messages as plain objects with every field there: what protobufjs decodes shows absent fields through prototypes, 64-bit ones as objects.
 * Sizes are bounded before anything is decoded.
 */

/** A message type of proto/gen. */
export interface MessageType<T> {
  encode(message: T): { finish(): Uint8Array };
  decode(bytes: Uint8Array): unknown;
  verify(message: Record<string, unknown>): string | null;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the generated signature names each class
  toObject(message: any, options: object): Record<string, unknown>;
}

/** Every field of T, and of the messages in it, without protobufjs's own. A message that a sender left out is null. */
export type Plain<T> = T extends Uint8Array
  ? Uint8Array
  : T extends readonly (infer U)[]
    ? Plain<U>[]
    : T extends object
      ? { [K in keyof T as K extends `$${string}` ? never : K]-?: Plain<NonNullable<T[K]>> | Absent<NonNullable<T[K]>> }
      : T;

/** Lists, maps and bytes are empty instead. */
type Absent<T> = T extends Uint8Array | readonly unknown[] ? never : T extends object ? (string extends keyof T ? never : null) : never;

/** What NATS carries is far below; its own limit is 1 MiB. */
export const MESSAGE_BYTES_MAX = 256 * 1024;

export class MalformedMessage extends Error {}

export function encodeMessage<T>(type: MessageType<T>, message: T): Uint8Array {
  return type.encode(message).finish();
}

/** Throws MalformedMessage. Absent messages inside are null. */
export function decodeMessage<T>(type: MessageType<T>, bytes: Uint8Array, bytesMax = MESSAGE_BYTES_MAX): Plain<T> {
  if (bytes.length > bytesMax) throw new MalformedMessage(`${bytes.length} bytes; at most ${bytesMax} are read`);
  try {
    return type.toObject(type.decode(bytes), { longs: Number, defaults: true, arrays: true }) as Plain<T>;
  } catch (cause) {
    throw new MalformedMessage(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
