/** `amalgam store`: serves folders of this machine to workers and coordinators that do not mount them. */
import { SERVER_SPECS } from "../cluster/service-options.ts";
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
    ...SERVER_SPECS,
    { name: "fsync", type: "flag", negatable: true, doc: "Answer when the bytes are on the disk. --no-fsync: faster, and a power cut may cost finished work." },
  ],
  outlivesReader: true,
  run,
});

async function run({ options, console, signal }: CommandContext): Promise<undefined> {
  const [{ AmalgamError }, { openRoots, parseRoots }, { store: folders }, { serveStores }, { aborted }, { serverSecurity }] = await Promise.all([
    import("../../core/errors.ts"),
    import("../../storage/roots.ts"),
    import("../../storage/stores/file.ts"),
    import("../../storage/store-server.ts"),
    import("../../service/aborted.ts"),
    import("../cluster/security-options.ts"),
  ]);
  const addresses = parseRoots(options.list("root"));
  if (addresses.length === 0) throw new AmalgamError("USAGE", "there is nothing to serve", { next: "Add --root NAME=FOLDER." });
  const security = await serverSecurity(options);
  const roots = await openRoots(addresses, [folders], { fsync: options.flag("fsync") ?? true });
  try {
    const server = await serveStores({
      address: options.text("listen") ?? HERE,
      security,
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
