/** Certificates and tokens from options: of servers that we run, and of those that we call. */
import { readTls } from "../../service/tls.ts";
import type { Tls } from "../../service/tls.ts";
import { readToken } from "../../service/token.ts";
import type { ServerSecurity } from "../../service/grpc-security.ts";
import type { OptionValues } from "../option-values.ts";

/** --cert, --key and --ca, or with a prefix before their names; null where none is given. Throws SERVICE_CONFIG. */
export async function tlsFrom(options: OptionValues, prefix = ""): Promise<Tls | null> {
  const [ca, cert, key] = ["ca", "cert", "key"].map((name) => options.text(prefix + name));
  return ca === undefined && cert === undefined && key === undefined ? null : readTls({ ca, cert, key });
}

/** Of --token-file, else of the file that AMALGAM_TOKEN_FILE names, else of `otherwise`. Throws SERVICE_CONFIG. */
export async function tokenFrom(options: OptionValues, otherwise?: string): Promise<string | null> {
  const file = options.text("token-file") ?? variable("AMALGAM_TOKEN_FILE") ?? otherwise;
  return file === undefined ? null : readToken(file);
}

/** Of the options in SERVER_SPECS. Throws SERVICE_CONFIG. */
export async function serverSecurity(options: OptionValues): Promise<ServerSecurity> {
  return { tls: await tlsFrom(options), token: await tokenFrom(options) };
}

/** Undefined where it is empty. */
export function variable(name: string): string | undefined {
  const value = process.env[name];
  return value === "" ? undefined : value;
}
