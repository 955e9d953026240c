/** The public door of the families. */
export { perLayerKeys } from "./_config.ts";
export { resolveFamily } from "./_resolve.ts";
export type { FamilyDefinition, FamilyInput, ResolvedFamily, ResolvedModule, Weight } from "./_types.ts";
