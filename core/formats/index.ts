/** The public door of the formats. */
export { elementBytes, elementCount, isFloatDType } from "./dtype.ts";
export type { DType, FloatDType } from "./dtype.ts";
export { parseIndex } from "./index-file.ts";
export { editJsonText, jsonToken, parseJsonText, selectArrayItems } from "./json-text.ts";
export { modelCard } from "./model-card.ts";
export { readModel } from "./model-folder.ts";
export { parseHeader, readHeader } from "./safetensors-read.ts";
export { buildHeader, buildIndex, headerBytes, packShards } from "./safetensors-write.ts";
export { Turns } from "./turns.ts";
export type { ModelFiles, ModelMetadata, RangedFile, SafetensorsHeader, TensorInfo, WeightFile } from "./types.ts";
