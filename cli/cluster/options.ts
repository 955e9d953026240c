/** Options of every command that speaks with a cluster. Loaded by `--help`: nothing heavy. */
import type { OptionSpec } from "../command.ts";

const GROUP = "Cluster:";
export const PORT = 7070;
export const HERE = `127.0.0.1:${PORT}`;

export const CLUSTER_SPECS: readonly OptionSpec[] = [
  {
    name: "server",
    type: "text",
    value: "host:port",
    group: GROUP,
    doc: `Job API of a coordinator. Default: AMALGAM_SERVER, else the cluster of 'amalgam up' here, else ${HERE}.`,
  },
  {
    name: "cluster",
    type: "text",
    value: "folder",
    group: GROUP,
    doc: "The cluster of 'amalgam up --state FOLDER' on this machine, with its token and roots.",
  },
  { name: "token-file", type: "text", value: "file", group: GROUP, doc: "File with the token that the server asks for. Default: AMALGAM_TOKEN_FILE." },
  { name: "tls", type: "flag", group: GROUP, doc: "Encrypt, and check the server by the system's authorities. Always so for other machines." },
  { name: "ca", type: "text", value: "file", group: GROUP, doc: "Authority that signed the server's certificate (PEM). Encrypts." },
  { name: "cert", type: "text", value: "file", group: GROUP, doc: "Certificate to show the server (PEM). Encrypts." },
  { name: "key", type: "text", value: "file", group: GROUP, doc: "Key of --cert (PEM)." },
];
