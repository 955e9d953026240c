/** Writes a tiny checkpoint by hand: F32 unless said, small whole numbers as values. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type TensorSpec = Readonly<Record<string, readonly number[] | { readonly shape: readonly number[]; readonly dtype: "I64" | "BOOL" }>>;

const BYTES = { F32: 4, I64: 8, BOOL: 1 } as const;

export function writeModel(folder: string, config: unknown, tensors: TensorSpec, seed = 1): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "config.json"), JSON.stringify(config, null, 2));
  const header: Record<string, unknown> = {};
  const data: Buffer[] = [];
  let at = 0;
  Object.entries(tensors).forEach(([name, spec], t) => {
    const { shape, dtype } = "dtype" in spec ? spec : { shape: spec, dtype: "F32" as const };
    const count = shape.reduce((n, d) => n * d, 1);
    const bytes = Buffer.alloc(count * BYTES[dtype]);
    for (let i = 0; i < count; i++) {
      if (dtype === "F32") bytes.writeFloatLE(((t * 31 + i * 7 + seed * 13) % 101) - 50, i * 4);
      else if (dtype === "I64") bytes.writeBigInt64LE(BigInt(i), i * 8);
      else bytes[i] = 1;
    }
    header[name] = { dtype, shape, data_offsets: [at, (at += bytes.length)] };
    data.push(bytes);
  });
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  writeFileSync(join(folder, "model.safetensors"), Buffer.concat([length, text, ...data]));
}
