/** The public door of storage. */
export { now } from "./clock.ts";
export { hashFile, tensorDigest } from "./digest-file.ts";
export { openModel } from "./hub.ts";
export { fingerprint, guard, readRecipeFile, withFile, writeFully } from "./io.ts";
export type { Fingerprint } from "./io.ts";
export { acquireLock } from "./lock.ts";
export type { Lock } from "./lock.ts";
export { countRecords, putRecord, putReduced, readRecords, readReduced, removeRecord } from "./records.ts";
export { checkFreeSpace, checkOutputFree, checkOutputPath, checkOutputSpares, makeParents, realOutput, removeEmpty } from "./output-path.ts";
export { packageVersion } from "./package-version.ts";
export { cleanStaging, listStaging, mendPublish, openStaging, publish } from "./staging.ts";
export type { Staging } from "./staging.ts";
