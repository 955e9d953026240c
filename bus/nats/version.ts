/** What a server's version can do. Everything that needs more than the oldest server asks here. */

/** What Debian 12 ships: for development and tests. */
const OLDEST = "2.9.10";
/** The oldest line that still gets corrections. */
const SUPPORTED = "2.14.0";

const FEATURES = {
  /** `sync_interval` in the server's configuration; servers before it refuse to start with it. */
  syncInterval: "2.10.0",
} as const;

/** Numbers of "2.15.1", "v2.15.1-preview.2"; a part that is no number is 0. */
function numbers(version: string): [number, number, number] {
  const [major = 0, minor = 0, patch = 0] = version
    .replace(/^v/, "")
    .split(/[.-]/)
    .map((part) => Number.parseInt(part, 10) || 0);
  return [major, minor, patch];
}

function atLeast(version: string, wanted: string): boolean {
  const [have, want] = [numbers(version), numbers(wanted)];
  for (const [i, n] of have.entries()) if (n !== want[i]) return n > (want[i] ?? 0);
  return true;
}

export const can = (version: string, feature: keyof typeof FEATURES): boolean => atLeast(version, FEATURES[feature]);

/** Why this server should not carry work that matters; null: it may. */
export function versionWarning(version: string): string | null {
  if (atLeast(version, SUPPORTED)) return null;
  if (!atLeast(version, OLDEST)) return `nats-server ${version} is older than ${OLDEST}, the oldest that Amalgam is tested with`;
  return (
    `nats-server ${version} gets no corrections any more: security faults mended in 2.14 are open in it, acknowledged writes may be lost ` +
    `when the machine stops. Good for development; use ${SUPPORTED} or newer for work that matters`
  );
}
