/** How a coordinator's API is protected. */
import type { ServerCredentials } from "@grpc/grpc-js";
import { serverCredentials as credentials } from "../../service/grpc-security.ts";
import type { ServerSecurity } from "../../service/grpc-security.ts";

export type ApiSecurity = ServerSecurity;

/** Throws SERVICE_CONFIG. @param address "host:port" */
export function serverCredentials(security: ApiSecurity, address: string): ServerCredentials {
  return credentials(security, address, "the job API");
}
