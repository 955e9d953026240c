/** `amalgam store`: serves folders of this machine to workers and coordinators that do not mount them. */
import { defineCommand } from "../command.ts";
import type { CommandContext } from "../command.ts";

const HERE = "127.0.0.1:7171";

export default defineCommand({
  name: "store",
  summary: "Serve folders of this machine to a cluster whose machines do not mount them.",
  details: [
    "Runs where the volume is, as a process of its own. Workers and coordinators open it with --root NAME=grpcs://host:port.",
    "On addresses of other machines it asks for a certificate; everywhere it asks for a token, or for certificates that --ca signed.",
    "SIGTERM ends it when the calls under way are answered.",
  ].join(" "),
  arguments: [],
  options: [
    { name: "root", type: "list", value: "name=folder", doc: "A folder to serve, and its name in locations. May be repeated." },
    { name: "listen", type: "text", value: "host:port", doc: `Where to listen; port 0 is any that is free. Default: ${HERE}.` },
    { name: "token-file", type: "text", value: "file", doc: "File with the token that callers must give. Default: AMALGAM_TOKEN_FILE." },
    { name: "cert", type: "text", value: "file", doc: "Certificate of this server (PEM)." },
    { name: "key", type: "text", value: "file", doc: "Key of --cert (PEM)." },
    { name: "ca", type: "text", value: "file", doc: "Authority that signed the callers' certificates (PEM): only those are let in." },
    { name: "fsync", type: "flag", negatable: true, doc: "Answer when the bytes are on the disk. --no-fsync: faster, and a power cut may cost finished work." },
  ],
  outlivesReader: true,
  run,
});

async function run({ options, console, signal }: CommandContext): Promise<undefined> {
  const [{ AmalgamError }, { openRoots, parseRoots }, { store: folders }, { serveStores }, { readTls }, { readToken }] = await Promise.all([
    import("../../core/errors.ts"),
    import("../../storage/roots.ts"),
    import("../../storage/stores/file.ts"),
    import("../../storage/store-server.ts"),
    import("../../service/tls.ts"),
    import("../../service/token.ts"),
  ]);
  const addresses = parseRoots(options.list("root"));
  if (addresses.length === 0) throw new AmalgamError("USAGE", "there is nothing to serve", { next: "Add --root NAME=FOLDER." });
  const [cert, key, ca] = ["cert", "key", "ca"].map((name) => options.text(name));
  const tls = cert === undefined && key === undefined && ca === undefined ? null : await readTls({ cert, key, ca });
  const variable = process.env["AMALGAM_TOKEN_FILE"];
  const tokenFile = options.text("token-file") ?? (variable === "" ? undefined : variable);
  const token = tokenFile === undefined ? null : await readToken(tokenFile);
  const roots = await openRoots(addresses, [folders], { fsync: options.flag("fsync") ?? true });
  try {
    const server = await serveStores({
      address: options.text("listen") ?? HERE,
      security: { tls, token },
      stores: roots.stores,
      onBug: (error, method) => console.error("BUG", `${method}: ${error instanceof Error ? error.message : String(error)}`, "this is a bug: please report it"),
    });
    console.event("ready", { address: server.address, roots: roots.names });
    console.result(`serving ${roots.names.join(", ")} on ${server.address}`);
    await aborted(signal);
    await server.close();
    console.event("stopped");
    console.status("every call under way was answered");
  } finally {
    await roots.close();
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve());
  });
}
