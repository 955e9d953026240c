/**
 * Generated services as definitions for grpc-js (`server.addService`, `client.makeUnaryRequest`): the generated methods know their path and the
 * names of their messages, not the messages.
 *
 * What goes out is encoded here. What comes in stays bytes: a deserialiser that throws makes grpc-js answer INTERNAL with the parser's text, so
 * the edge decodes (`decodeMessage(method.request, bytes, bytesMax)`), with its own bound for each method.
 */
import type { rpc } from "protobufjs";
import type { MessageType } from "./codec.ts";
import { amalgam } from "./gen/amalgam.js";

type Messages = typeof amalgam.v1;
type Properties<Name> = Name extends keyof Messages ? (Messages[Name] extends { encode(message: infer P): unknown } ? P : never) : never;

interface Described {
  readonly path: string;
  readonly requestType: string;
  readonly responseType: string;
  readonly requestStream: true | undefined;
  readonly responseStream: true | undefined;
}

/** One method; `Request` and `Response` are what may be given to be encoded. */
export interface RpcMethod<Request, Response> {
  readonly path: string;
  readonly requestStream: boolean;
  readonly responseStream: boolean;
  readonly request: MessageType<Request>;
  readonly response: MessageType<Response>;
  requestSerialize(message: Request): Buffer;
  requestDeserialize(bytes: Buffer): Buffer;
  responseSerialize(message: Response): Buffer;
  responseDeserialize(bytes: Buffer): Buffer;
}

/** The methods of a generated service, by their names in lower camel case. */
export type RpcService<S> = {
  readonly [K in keyof S as S[K] extends Described ? K : never]: S[K] extends Described
    ? RpcMethod<Properties<S[K]["requestType"]>, Properties<S[K]["responseType"]>>
    : never;
};

/** `rpcService(amalgam.v1.Jobs)`. */
export function rpcService<S extends rpc.Service>(service: { readonly prototype: S }): RpcService<S> {
  const methods = Object.entries(service.prototype).filter((entry): entry is [string, Described] => isDescribed(entry[1]));
  return Object.fromEntries(methods.map(([name, method]) => [name, rpcMethod(method)])) as RpcService<S>;
}

function isDescribed(value: unknown): value is Described {
  return typeof value === "function" && "path" in value && "requestType" in value;
}

function rpcMethod(method: Described): RpcMethod<unknown, unknown> {
  const request = messageType(method.requestType);
  const response = messageType(method.responseType);
  const whole = (bytes: Buffer): Buffer => bytes;
  return {
    path: method.path,
    requestStream: method.requestStream ?? false,
    responseStream: method.responseStream ?? false,
    request,
    response,
    requestSerialize: (message) => asBuffer(request.encode(message).finish()),
    requestDeserialize: whole,
    responseSerialize: (message) => asBuffer(response.encode(message).finish()),
    responseDeserialize: whole,
  };
}

function messageType(name: string): MessageType<unknown> {
  const type = (amalgam.v1 as unknown as Readonly<Record<string, MessageType<unknown> | undefined>>)[name];
  if (!type) throw new Error(`proto/gen has no message ${name}`);
  return type;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
