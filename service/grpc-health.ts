/**
 * The standard health service of gRPC, grpc.health.v1, which Kubernetes and load balancers ask. The published package for it brings two more copies
 * of protobufjs; its two messages have one field each.
 */
import { status } from "@grpc/grpc-js";
import type { sendUnaryData, Server, ServerUnaryCall, ServerWritableStream, ServiceDefinition } from "@grpc/grpc-js";
import protobuf from "protobufjs/minimal.js";

/** An object, since grpc-js takes an empty text for a message that is missing. */
interface HealthRequest {
  readonly service: string;
}

type Health = "SERVING" | "NOT_SERVING" | "SERVICE_UNKNOWN";

const CODES: Readonly<Record<Health, number>> = { SERVING: 1, NOT_SERVING: 2, SERVICE_UNKNOWN: 3 };
const FIELD_STRING = 10;
const FIELD_ENUM = 8;

const call = { requestSerialize: encodeName, requestDeserialize: decodeName, responseSerialize: encodeHealth, responseDeserialize: decodeHealth };

/** Also for clients. */
export const HEALTH_SERVICE = {
  check: { path: "/grpc.health.v1.Health/Check", requestStream: false, responseStream: false, ...call },
  watch: { path: "/grpc.health.v1.Health/Watch", requestStream: false, responseStream: true, ...call },
} as const satisfies ServiceDefinition;

export class GrpcHealth {
  readonly #serving = new Map<string, Health>();
  readonly #watchers = new Set<ServerWritableStream<HealthRequest, Health>>();

  /** @param services that serve; "" stands for the whole server */
  constructor(services: readonly string[]) {
    for (const name of services) this.#serving.set(name, "SERVING");
  }

  addTo(server: Server): void {
    server.addService(HEALTH_SERVICE, {
      check: ({ request }: ServerUnaryCall<HealthRequest, Health>, answer: sendUnaryData<Health>) => {
        const found = this.#serving.get(request.service);
        if (found === undefined) answer({ code: status.NOT_FOUND, details: "no such service" });
        else answer(null, found);
      },
      watch: (stream: ServerWritableStream<HealthRequest, Health>) => {
        this.#watchers.add(stream);
        stream.on("cancelled", () => this.#watchers.delete(stream));
        stream.write(this.#serving.get(stream.request.service) ?? "SERVICE_UNKNOWN");
      },
    });
  }

  /** Before a server closes. Watchers are told, and their streams end. */
  stopServing(): void {
    for (const name of this.#serving.keys()) this.#serving.set(name, "NOT_SERVING");
    for (const stream of this.#watchers) {
      stream.write(this.#serving.get(stream.request.service) ?? "SERVICE_UNKNOWN");
      stream.end();
    }
    this.#watchers.clear();
  }
}

function encodeName({ service }: HealthRequest): Buffer {
  return Buffer.from(protobuf.Writer.create().uint32(FIELD_STRING).string(service).finish());
}

function decodeName(bytes: Buffer): HealthRequest {
  const reader = protobuf.Reader.create(bytes);
  let service = "";
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if (tag === FIELD_STRING) service = reader.string();
    else reader.skipType(tag & 7);
  }
  return { service };
}

function encodeHealth(health: Health): Buffer {
  return Buffer.from(protobuf.Writer.create().uint32(FIELD_ENUM).int32(CODES[health]).finish());
}

function decodeHealth(bytes: Buffer): Health {
  const reader = protobuf.Reader.create(bytes);
  let code = 0;
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if (tag === FIELD_ENUM) code = reader.int32();
    else reader.skipType(tag & 7);
  }
  const names = Object.keys(CODES) as Health[];
  return names.find((name) => CODES[name] === code) ?? "SERVICE_UNKNOWN";
}
