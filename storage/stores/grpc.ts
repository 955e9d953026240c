/** The store of another machine, served by `amalgam store`: grpc://host:port, grpcs://host:port, with /ROOT where the server has several. */
import type { StoreKind } from "./types.ts";

export const store: StoreKind = {
  name: "grpc",
  accepts: (address) => /^grpcs?:\/\//.test(address),
  async open(address, options) {
    // Loaded when needed: gRPC takes a tenth of a second to load.
    const { openGrpcStore } = await import("./_grpc-store.ts");
    return openGrpcStore(address, options);
  },
};
