/** The layouts of SMILE, by the name that recipes give them. */
import { amalgamLayout } from "./amalgam.ts";
import { fusionbenchLayout } from "./fusionbench.ts";
import type { SmileLayout } from "./types.ts";

export const smileLayouts: Readonly<Record<string, SmileLayout>> = { amalgam: amalgamLayout, fusionbench: fusionbenchLayout };
