/** Options that every service of a cluster has. Loaded by `--help`: nothing heavy. */
import type { OptionSpec } from "../command.ts";

const NATS = "NATS:";

const NATS_SPECS: readonly OptionSpec[] = [
  { name: "nats", type: "list", value: "url", group: NATS, doc: "Server of NATS, nats://host:4222. May be repeated for the servers of one cluster." },
  { name: "nats-creds", type: "text", value: "file", group: NATS, doc: "Credentials (.creds). Read again at each connect." },
  { name: "nats-nkey", type: "text", value: "file", group: NATS, doc: "Seed of an nkey." },
  { name: "nats-token-file", type: "text", value: "file", group: NATS, doc: "File with a token." },
  { name: "nats-ca", type: "text", value: "file", group: NATS, doc: "Authority that signed the server's certificate (PEM). Encrypts." },
  { name: "nats-cert", type: "text", value: "file", group: NATS, doc: "Certificate to show the server (PEM). Encrypts." },
  { name: "nats-key", type: "text", value: "file", group: NATS, doc: "Key of --nats-cert (PEM)." },
];

/** What protects a gRPC server of ours. */
export const SERVER_SPECS: readonly OptionSpec[] = [
  { name: "token-file", type: "text", value: "file", doc: "File with the token that clients must give. Default: AMALGAM_TOKEN_FILE." },
  { name: "cert", type: "text", value: "file", doc: "Certificate of this server (PEM)." },
  { name: "key", type: "text", value: "file", doc: "Key of --cert (PEM)." },
  { name: "ca", type: "text", value: "file", doc: "Authority that signed the clients' certificates (PEM): only those are let in." },
];

const STORES = "Stores:";

const STORE_SPECS: readonly OptionSpec[] = [
  {
    name: "root",
    type: "list",
    value: "name=address",
    group: STORES,
    doc: "A place for inputs and outputs: a folder, or grpcs://host:port of `amalgam store`. The same name on every machine. May be repeated.",
  },
  {
    name: "fsync",
    type: "flag",
    negatable: true,
    group: STORES,
    doc: "What is recorded is on the disk. --no-fsync: faster, and a power cut may cost finished work.",
  },
  { name: "store-token-file", type: "text", value: "file", group: STORES, doc: "File with the token that `amalgam store` asks for." },
  { name: "store-ca", type: "text", value: "file", group: STORES, doc: "Authority that signed the certificates of stores (PEM)." },
  { name: "store-cert", type: "text", value: "file", group: STORES, doc: "Certificate to show stores (PEM)." },
  { name: "store-key", type: "text", value: "file", group: STORES, doc: "Key of --store-cert (PEM)." },
];

const PROCESS_SPECS: readonly OptionSpec[] = [
  {
    name: "id",
    type: "text",
    value: "name",
    doc: "Name of this process in logs and lists, [A-Za-z0-9_-]; no other may have it. Default: the host's name and a number.",
  },
  { name: "http", type: "text", value: "host:port", doc: "Serve /metrics, /healthz and /readyz. Default: no HTTP." },
  { name: "log-level", type: "text", value: "level", doc: "debug, info, warn, error or silent. Default: info." },
  { name: "timing", type: "text", value: "json", hidden: true, doc: "Periods in milliseconds by name, for tests." },
];

/** Of coordinators and workers. */
export const SERVICE_SPECS: readonly OptionSpec[] = [
  { name: "offline", type: "flag", doc: "Never ask the Hub." },
  ...STORE_SPECS,
  ...NATS_SPECS,
  ...PROCESS_SPECS,
];
