/**
 * Writes a set for one nats-server: the configuration, a key a role, and a certificate: yours, or one for localhost that signs itself.
 *
 *     node deploy/nats/make-set.mjs FOLDER [--no-tls | --cert FILE --key FILE] [--store FOLDER]
 *
 * <role>.nk are secrets: give each process that of its role (--nats-nkey). Without --cert the certificate is for localhost, to try things out.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createUser } from "@nats-io/nkeys";

const ROLES = ["coordinator", "worker", "monitor"];
const HERE = dirname(fileURLToPath(import.meta.url));
const SECRET = { mode: 0o600, flag: "wx" };

const STORE = "/data/jetstream";

/** The server looks for these from where it is started. @param {string} folder */
const tlsBlock = (folder) => `tls {
  cert_file: ${JSON.stringify(resolve(folder, "tls/server.pem"))}
  key_file: ${JSON.stringify(resolve(folder, "tls/server.key"))}
  # Clients are known by their keys. To ask for certificates too:
  # ca_file: ${JSON.stringify(resolve(folder, "tls/ca.pem"))}
  # verify: true
  timeout: 5
}
`;

/** @param {string} folder */
function writeKeys(folder) {
  const lines = ROLES.map((role) => {
    const pair = createUser();
    const seed = Buffer.from(pair.getSeed()).toString("latin1");
    writeFileSync(join(folder, `${role}.nk`), `# secret: the nkey of Amalgam's ${role}s\n${seed}\n`, SECRET);
    return `AMALGAM_${role.toUpperCase()}: "${pair.getPublicKey()}"\n`;
  });
  writeFileSync(join(folder, "keys.conf"), `# public keys\n${lines.join("")}`);
}

/** @param {string} folder @param {{ cert?: string, key?: string }} own */
function writeCertificate(folder, own) {
  mkdirSync(join(folder, "tls"), { recursive: true });
  const key = join(folder, "tls", "server.key");
  const certificate = join(folder, "tls", "server.pem");
  if (own.cert !== undefined && own.key !== undefined) {
    writeFileSync(key, readFileSync(own.key), SECRET);
    copyFileSync(own.cert, certificate);
    return;
  }
  const names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
  const made = spawnSync("openssl", ["req", "-x509", "-newkey", "rsa:3072", "-nodes", "-days", "365", ...names, "-keyout", key, "-out", certificate], {
    encoding: "utf8",
  });
  if (made.status !== 0)
    throw new Error(made.error === undefined ? made.stderr : "openssl is not installed; use --no-tls, or put tls/server.pem and tls/server.key there yourself");
}

/** @param {string} folder @param {{ tls: boolean, store: string, cert?: string, key?: string }} options */
function writeSet(folder, { tls, store, ...own }) {
  mkdirSync(folder, { recursive: true });
  writeKeys(folder);
  copyFileSync(join(HERE, "users.conf"), join(folder, "users.conf"));
  writeFileSync(
    join(folder, "nats-server.conf"),
    readFileSync(join(HERE, "nats-server.conf"), "utf8").replace(JSON.stringify(STORE), JSON.stringify(resolve(store))),
  );
  writeFileSync(join(folder, "tls.conf"), tls ? tlsBlock(folder) : "# no TLS: for the loopback address\n");
  if (tls) writeCertificate(folder, own);
  console.log(`nats-server --config ${resolve(folder, "nats-server.conf")}`);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { "no-tls": { type: "boolean" }, cert: { type: "string" }, key: { type: "string" }, store: { type: "string", default: STORE } },
  });
  const { store, cert, key } = values;
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1 || (cert === undefined) !== (key === undefined))
    throw new Error("usage: node deploy/nats/make-set.mjs FOLDER [--no-tls | --cert FILE --key FILE] [--store FOLDER]");
  writeSet(folder, { tls: values["no-tls"] !== true, store, ...(cert === undefined ? {} : { cert }), ...(key === undefined ? {} : { key }) });
} catch (e) {
  console.error(e instanceof Error ? e.message : e);
  process.exitCode = 1;
}
