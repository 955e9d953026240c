/** Addresses as people write them: "host:port", "[::1]:7070". */

/** The host, without brackets. */
export function hostOf(address: string): string {
  return address.replace(/:\d+$/, "").replace(/^\[|\]$/g, "");
}

/** The same host, and the port that a server got. */
export function boundTo(address: string, port: number): string {
  return address.replace(/:\d+$/, `:${port}`);
}

/** Is this a name of this machine that no other machine can answer to? @param host without brackets */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}
