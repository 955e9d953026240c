/** The public door of storage. */
export { now } from "./clock.ts";
export { hashFile, tensorDigest } from "./digest-file.ts";
export { isHubId, openHubModel, openModel } from "./hub.ts";
export { fingerprint, guard, readRecipeFile, withFile, writeFully } from "./io.ts";
export type { Fingerprint } from "./io.ts";
export { acquireLock, isStaleLock, lockedBy, lockName, parseLock, thisProcess } from "./lock.ts";
export type { Lock, LockHolder } from "./lock.ts";
export { countRecords, putRecord, putReduced, readRecords, readReduced, removeRecord } from "./records.ts";
export {
  checkDiskSpace,
  checkFreeSpace,
  checkOutputFree,
  checkOutputPath,
  checkOutputSpares,
  isMountPoint,
  makeParents,
  realOutput,
  removeEmpty,
} from "./output-path.ts";
export { packageVersion } from "./package-version.ts";
export { asideName, cleanStaging, listStaging, mendPublish, openStaging, publish, stagingName } from "./staging.ts";
export type { Staging } from "./staging.ts";
