/** Authorities and certificates for tests, made by openssl. */
import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

export const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

const CURVE = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];

/** Writes `<name>.pem` and `<name>.key`, self-signed. */
export function authority(folder: string, name: string): void {
  openssl(folder, ["req", "-x509", ...CURVE, "-days", "2", "-subj", `/CN=${name}`, "-keyout", `${name}.key`, "-out", `${name}.pem`]);
}

/** Writes `<name>.pem` and `<name>.key`, signed by an authority of the folder, for 127.0.0.1. */
export function certificate(folder: string, name: string, ca: string): void {
  openssl(folder, ["req", ...CURVE, "-subj", `/CN=${name}`, "-keyout", `${name}.key`, "-out", `${name}.csr`]);
  writeFileSync(join(folder, `${name}.ext`), "subjectAltName=IP:127.0.0.1,DNS:localhost\n");
  const by = ["-CA", `${ca}.pem`, "-CAkey", `${ca}.key`, "-CAcreateserial"];
  openssl(folder, ["x509", "-req", "-in", `${name}.csr`, ...by, "-days", "2", "-extfile", `${name}.ext`, "-out", `${name}.pem`]);
}

function openssl(cwd: string, args: readonly string[]): void {
  execFileSync("openssl", args, { cwd, stdio: "ignore" });
}
