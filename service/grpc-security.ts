/** How a gRPC server is protected. What would let strangers in, or show a token to the network, is refused before it listens. */
import { ServerCredentials } from "@grpc/grpc-js";
import { AmalgamError } from "../core/errors.ts";
import { hostOf, isLoopback } from "./address.ts";
import type { Tls } from "./tls.ts";

export interface ServerSecurity {
  /** Null: plain text, on addresses of this machine only. With `ca`, clients must show a certificate that it signed. */
  readonly tls: Tls | null;
  /** Bearer token; null: none is asked for. */
  readonly token: string | null;
}

/** Throws SERVICE_CONFIG. @param address "host:port" @param what "the job API" */
export function serverCredentials({ tls, token }: ServerSecurity, address: string, what: string): ServerCredentials {
  const refuse = (why: string, next: string): AmalgamError => new AmalgamError("SERVICE_CONFIG", `${what} at ${address} ${why}`, { next });
  if (tls === null) {
    if (!isLoopback(hostOf(address)))
      throw refuse("would be readable on the network", "Give it a certificate with --cert and --key, or an address of this machine.");
    if (token === null) throw refuse("would let every user of this machine in", "Give it a token with --token-file.");
    return ServerCredentials.createInsecure();
  }
  const { ca, cert, key } = tls;
  if (cert === null || key === null) throw refuse("has no certificate", "Give it one with --cert and --key.");
  if (ca === null && token === null) throw refuse("would let everyone in", "Give it a token with --token-file, or the authority of its clients with --ca.");
  try {
    return ServerCredentials.createSsl(ca, [{ cert_chain: cert, private_key: key }], ca !== null);
  } catch (cause) {
    throw refuse(`cannot use its certificate: ${cause instanceof Error ? cause.message : String(cause)}`, "Check --cert, --key and --ca.");
  }
}
