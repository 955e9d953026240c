/**
 * The kernels of the cpu backend, in AssemblyScript. A kernel gets byte offsets and counts; nothing is allocated, no state
 * is kept. Unless said otherwise the number of elements is a multiple of 16 (the host handles the rest through padded
 * buffers), vectors of f32 are 4-byte aligned, raw data is not aligned at all. What each computes is core/ops/types.ts.
 */
export * from "./elementwise";
export * from "./mix";
export * from "./convert";
export * from "./convert-narrow";
export * from "./select";
export * from "./reduce";
export * from "./random";
export * from "./rank";
export * from "./gemm";
export * from "./dense";
