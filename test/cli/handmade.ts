/** Small checkpoints and outputs made by hand for the tests of the commands, independently of the product's writer. */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export interface HandTensor {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

export type HandTensors = Readonly<Record<string, HandTensor>>;

export function f32(shape: readonly number[], values: readonly number[]): HandTensor {
  return { dtype: "F32", shape, bytes: new Uint8Array(Float32Array.from(values).buffer) };
}

export function i64(shape: readonly number[], values: readonly bigint[]): HandTensor {
  return { dtype: "I64", shape, bytes: new Uint8Array(BigInt64Array.from(values).buffer) };
}

export function u8(values: readonly number[]): HandTensor {
  return { dtype: "U8", shape: [values.length], bytes: Uint8Array.from(values) };
}

/** One safetensors file, tensors in the order given. */
export function safetensors(tensors: HandTensors): { bytes: Buffer; headerBytes: number } {
  const header: Record<string, unknown> = { __metadata__: { format: "pt" } };
  let at = 0;
  for (const [name, t] of Object.entries(tensors)) {
    header[name] = { dtype: t.dtype, shape: t.shape, data_offsets: [at, at + t.bytes.length] };
    at += t.bytes.length;
  }
  const text = Buffer.from(JSON.stringify(header));
  const prefix = Buffer.alloc(8);
  prefix.writeBigUInt64LE(BigInt(text.length));
  return { bytes: Buffer.concat([prefix, text, ...Object.values(tensors).map((t) => t.bytes)]), headerBytes: 8 + text.length };
}

export function writeCheckpoint(path: string, tensors: HandTensors): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, safetensors(tensors).bytes);
}

/** An output folder with amalgam.json, as `merge` leaves it. */
export function writeOutput(folder: string, shards: Readonly<Record<string, HandTensors>>, sideFiles: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  const recipe = "merge_method: linear\n";
  const files = { "mergekit_config.yml": recipe, ...sideFiles };
  const shardRecords = Object.entries(shards).map(([file, tensors]) => {
    const { bytes, headerBytes } = safetensors(tensors);
    writeFileSync(join(folder, file), bytes);
    const digests = Object.fromEntries(Object.entries(tensors).map(([name, t]) => [name, tensorDigest(t.bytes)]));
    return { file, bytes: bytes.length, headerSha256: sha256(bytes.subarray(0, headerBytes)).toString("hex"), tensors: digests };
  });
  const fileRecords = Object.entries(files).map(([file, text]) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    return { file, bytes: Buffer.byteLength(text), sha256: sha256(Buffer.from(text)).toString("hex") };
  });
  writeReport(folder, {
    format: 1,
    plan: "0".repeat(64),
    recipe: { text: recipe, resolved: {} },
    seed: 0,
    inputs: [],
    shards: shardRecords,
    files: fileRecords,
    versions: {},
  });
}

/** With the digest of its own text, as its last key, like every record. */
export function writeReport(folder: string, report: object): void {
  const { reportSha256: _, ...rest } = report as Record<string, unknown>;
  const text = `${JSON.stringify(Array.isArray(report) ? report : { ...rest, reportSha256: "0".repeat(64) }, null, 2)}\n`;
  writeFileSync(join(folder, "amalgam.json"), text.replace(/0{64}(?="\n\}\n$)/, sha256(Buffer.from(text)).toString("hex")));
}

const BLOCK = 16 * 2 ** 20;

/** SHA-256 over the SHA-256 of the blocks of 16 MiB. */
function tensorDigest(bytes: Uint8Array): string {
  const blocks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += BLOCK) blocks.push(sha256(bytes.subarray(at, at + BLOCK)));
  return sha256(Buffer.concat(blocks)).toString("hex");
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
