/** The job API over real sockets: what a client sends arrives, what a coordinator says comes back, and errors keep their words. */
import { connect as connectHttp2 } from "node:http2";
import { Client, credentials, Metadata, status } from "@grpc/grpc-js";
import type { ServiceError } from "@grpc/grpc-js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { JobsClient } from "../../cli/cluster/client.ts";
import { AmalgamError } from "../../core/errors.ts";
import type { JobUpdate, SubmitRequest } from "../../coordinator/api/job-service.ts";
import { serveJobs } from "../../coordinator/api/server.ts";
import type { ApiOptions, ApiServer } from "../../coordinator/api/server.ts";
import { encodeMessage } from "../../proto/codec.ts";
import { amalgam } from "../../proto/gen/amalgam.js";
import { HEALTH_SERVICE } from "../../service/grpc-health.ts";
import { clock, CountingMetrics, MemoryJobs, TOKEN } from "./memory-jobs.ts";

let service: MemoryJobs;
let metrics: CountingMetrics;
let server: ApiServer;
let bugs: unknown[];
const clients: { close(): void }[] = [];

async function serve(options: Partial<ApiOptions> = {}): Promise<ApiServer> {
  const standard = { address: "127.0.0.1:0", security: { tls: null, token: TOKEN }, roots: ["models", "out"], clock, metrics };
  return serveJobs(service, { ...standard, onBug: (error) => bugs.push(error), ...options });
}

function client(token: string | null = TOKEN): JobsClient {
  const made = new JobsClient({ server: server.address, token, tls: null });
  clients.push(made);
  return made;
}

beforeEach(async () => {
  service = new MemoryJobs();
  metrics = new CountingMetrics();
  bugs = [];
  server = await serve();
});

afterEach(async () => {
  for (const c of clients.splice(0)) c.close();
  await server.close();
});

const options = {
  strict: true,
  allowCrimes: false,
  unsafeTruncateEmbeddings: true,
  outShardBytes: 5_000_000_000_000,
  partBytes: null,
  seed: 7,
  writeModelCard: false,
  copyTokenizer: true,
  allowNan: true,
  force: false,
};
const request: SubmitRequest = {
  recipe: { text: "merge_method: linear\n", name: "recipe.yaml" },
  inputs: { "./a": "models:llama/a", "/mnt/b": "models:" },
  output: "out:merged/x",
  options,
  priority: 20,
  requestId: "request-1",
};

async function code(failing: Promise<unknown>): Promise<string> {
  return failing.then(
    () => "no error",
    (e: unknown) => (e instanceof AmalgamError ? e.code : `no AmalgamError: ${String(e)}`),
  );
}

/** One call as bytes, beyond what our client would send. */
async function raw(method: string, bytes: Buffer, headers: Record<string, string> = { authorization: `Bearer ${TOKEN}` }): Promise<ServiceError | null> {
  const made = new Client(server.address, credentials.createInsecure(), { "grpc.max_send_message_length": -1 });
  clients.push(made);
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(headers)) metadata.set(name, value);
  const same = (b: Buffer): Buffer => b;
  return new Promise((resolve) => {
    made.makeUnaryRequest(`/amalgam.v1.Jobs/${method}`, same, same, bytes, metadata, { deadline: Date.now() + 10_000 }, (error) => resolve(error));
  });
}

describe("calls", () => {
  it("a submit arrives whole, and again gives the same job", async () => {
    const first = await client().submit(request);
    expect(service.submitted).toEqual([request]);
    expect(first).toEqual(service.job("job-1"));
    expect((await client().submit(request)).id).toBe("job-1");
    expect(service.submitted).toHaveLength(1);
  });

  it("a job comes back whole: failure, attempts, tasks under way", async () => {
    await client().submit(request);
    const error = { attempt: 5, worker: "w1", code: "DISK_FULL", message: "full", next: "free", at: 1_700_000_000_000 };
    service.change("job-1", {
      phase: "failed",
      hash: "ff",
      failure: { code: "TASK_ATTEMPTS", message: "m", next: "n", stage: "1", task: 0, worker: "w1" },
      attempts: [{ stage: "1", task: 0, final: true, ...error }],
      running: [{ stage: "1", task: 3, worker: "w2", attempt: 1 }],
      stages: [{ stage: "1", kind: "reduce", tasks: 4, tasksDone: 2 }],
      progress: { done: 9_007_199_254_740_991, total: 9_007_199_254_740_991, tasksDone: 2, tasks: 4, tensor: "ü\n" },
      endedAt: 5,
      waiting: "why",
    });
    expect(await client().get("job-1")).toEqual(service.job("job-1"));
  });

  it("lists in pages", async () => {
    for (let i = 0; i < 5; i++) await client().submit({ ...request, requestId: `request-${i}` });
    service.change("job-2", { phase: "failed" });
    const query = { phases: ["planning" as const], pageSize: 3, pageToken: "" };
    const first = await client().list(query);
    const second = await client().list({ ...query, pageToken: first.next });
    expect([first.jobs, second.jobs].map((p) => p.map((j) => j.id))).toEqual([["job-5", "job-4", "job-3"], ["job-1"]]);
    expect(second.next).toBe("");
  });

  it("validates, changes states, names workers and cluster", async () => {
    const { options: o, recipe, inputs } = request;
    expect(await client().validate({ recipe, inputs, options: o }, new AbortController().signal)).toMatchObject({ warnings: ["recipe.yaml"] });
    await client().submit(request);
    expect((await client().pause("job-1")).paused).toBe(true);
    expect((await client().resume("job-1")).paused).toBe(false);
    expect((await client().cancel("job-1")).phase).toBe("cancelled");
    expect((await client().retry("job-1")).phase).toBe("running");
    expect(await client().workers()).toEqual(await service.workers());
    expect(await client().cluster()).toEqual(await service.cluster());
  });

  it("watches until the end, and the server forgets a watcher who left", async () => {
    await client().submit(request);
    const updates: JobUpdate[] = [];
    for await (const update of client().watch("job-1", new AbortController().signal)) {
      updates.push(update);
      if (updates.length === 1) service.complete("job-1");
    }
    expect(updates.map((u) => (u.kind === "job" ? u.job.phase : u.kind))).toEqual(["planning", "running", "progress", "progress", "done"]);

    await client().submit({ ...request, requestId: "request-2" });
    const leave = new AbortController();
    for await (const _ of client().watch("job-2", leave.signal)) leave.abort();
    await expect.poll(() => service.watching).toBe(0);
    expect(await code(client().watch("job-3", new AbortController().signal).next())).toBe("JOB_UNKNOWN");
  });
});

describe("errors", () => {
  it("keep code, message, place and what to do", async () => {
    const place = { file: "recipe.yaml", line: 3, column: 9, tensor: "lm_head.weight", offset: 0 };
    service.failure = new AmalgamError("TENSOR_SHAPE", "differs", { ...place, next: "do this" });
    const error = await client()
      .get("job-1")
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(AmalgamError);
    expect(error).toMatchObject({ code: "TENSOR_SHAPE", next: "do this", place });
    expect((error as AmalgamError).message).toBe(new AmalgamError("TENSOR_SHAPE", "differs", place).message);
  });

  it("of a bug, the client learns nothing and the coordinator all", async () => {
    service.failure = new Error("secret path /root/.ssh");
    const error = await raw("GetJob", Buffer.from(encodeMessage(amalgam.v1.JobRequest, { id: "job-1" })));
    expect(error).toMatchObject({ code: status.INTERNAL, details: "internal error" });
    expect(bugs).toHaveLength(1);
    expect(await code(client().get("job-1"))).toBe("JOB_UNKNOWN");
  });

  it("text that is no UTF-8 or very long still arrives", async () => {
    service.failure = new AmalgamError("MODEL_CONFIG", `\ud800${"x".repeat(50_000)}\n`, { file: "f".repeat(5_000) });
    expect(await code(client().get("job-1"))).toBe("MODEL_CONFIG");
  });

  it("nobody listens", async () => {
    const gone = new JobsClient({ server: "127.0.0.1:1", token: null, tls: null });
    clients.push(gone);
    expect(await code(gone.get("job-1"))).toBe("API_UNAVAILABLE");
  });
});

describe("hostile requests", () => {
  it("no token, a wrong one, two, a scheme of another kind: refused unread, and counted", async () => {
    const bytes = Buffer.from(encodeMessage(amalgam.v1.JobRequest, { id: "job-1" }));
    for (const authorization of [undefined, "Bearer wrong-wrong-wrong-wrong", `Basic ${TOKEN}`, `Bearer ${TOKEN}x`, TOKEN]) {
      expect((await raw("GetJob", bytes, authorization === undefined ? {} : { authorization }))?.code).toBe(status.UNAUTHENTICATED);
    }
    expect(await code(client(null).get("job-1"))).toBe("API_REFUSED");
    expect(metrics.refusals).toEqual(new Array(6).fill("token"));
    expect(service.calls).toEqual([]);
  });

  it("bytes that are no message", async () => {
    for (const bytes of [Buffer.from([0xff, 0xff, 0xff]), Buffer.from([0x0a, 0x7f]), Buffer.from("0a05ff", "hex")]) {
      expect((await raw("GetJob", bytes))?.details).toMatch(/^API_REQUEST /);
    }
    expect(metrics.refusals).toEqual(["malformed", "malformed", "malformed"]);
    expect(service.calls).toEqual([]);
  });

  it("requests that are too large: by their method's bound with words, by the transport's without being read", async () => {
    const id = "x".repeat(20_000);
    expect(await code(client().get(id))).toBe("API_LIMIT");
    expect(await code(client().submit({ ...request, recipe: { text: "# ".repeat(2_500_000), name: "r" } }))).toBe("RECIPE_LIMIT");
    expect((await raw("SubmitJob", Buffer.alloc(9_000_000)))?.code).toBe(status.RESOURCE_EXHAUSTED);
    expect(metrics.refusals).toEqual(["oversized", "unread"]);
    expect(service.calls).toEqual([]);
  });

  it("fields without their form", async () => {
    const bad: Partial<SubmitRequest>[] = [
      { requestId: "short" },
      { requestId: "../../../../etc" },
      { priority: 101 },
      { recipe: { text: "", name: "\u001b[31m" } },
      { recipe: { text: "", name: "n".repeat(300) } },
      { options: { ...options, seed: 2 ** 60 } },
    ];
    for (const fields of bad) expect(await code(client().submit({ ...request, ...fields }))).toBe("API_REQUEST");
    for (const id of ["", "../x", "a.b", "A", "x".repeat(65)]) expect(await code(client().get(id))).toBe("API_REQUEST");
    expect(await code(client().list({ phases: [], pageSize: 501, pageToken: "" }))).toBe("API_REQUEST");
    expect(service.calls).toEqual([]);
  });

  it("paths that leave their root, roots that the cluster has not", async () => {
    const escapes = [
      "models:../x",
      "models:a/../../x",
      "models:/etc",
      "models:a//b",
      "models:a\\b",
      "models:a\0",
      "models:./a",
      "/etc/passwd",
      "",
      ":",
      "m x:a",
    ];
    for (const location of escapes) {
      expect(await code(client().submit({ ...request, inputs: { m: location } }))).toBe("LOCATION_INVALID");
      expect(await code(client().submit({ ...request, output: location }))).toBe("LOCATION_INVALID");
    }
    expect(await code(client().submit({ ...request, output: "out:" }))).toBe("LOCATION_INVALID");
    expect(await code(client().submit({ ...request, inputs: { m: "other:a" } }))).toBe("ROOT_UNKNOWN");
    expect(await code(client().submit({ ...request, output: "other:a" }))).toBe("ROOT_UNKNOWN");
    const prototype = Object.fromEntries([["__proto__", "models:../x"]]);
    expect(await code(client().submit({ ...request, inputs: prototype }))).not.toBe("no AmalgamError");
    expect(service.submitted.every((r) => Object.getPrototypeOf(r.inputs) === Object.prototype)).toBe(true);
  });

  it("methods that do not exist, services that do not exist", async () => {
    expect((await raw("DropJobs", Buffer.alloc(0)))?.code).toBe(status.UNIMPLEMENTED);
  });

  it("a deadline that is over: the call is not begun twice, and the server goes on", async () => {
    const session = connectHttp2(`http://${server.address}`);
    const bytes = encodeMessage(amalgam.v1.JobRequest, { id: "job-1" });
    const frame = Buffer.concat([Buffer.from([0, 0, 0, 0, bytes.length]), bytes]);
    const headers = { ":method": "POST", ":path": "/amalgam.v1.Jobs/GetJob", "content-type": "application/grpc", te: "trailers" };
    const stream = session.request({ ...headers, authorization: `Bearer ${TOKEN}`, "grpc-timeout": "0n" });
    // Half a message: the deadline passes while the server waits for the rest.
    stream.write(frame.subarray(0, 6));
    const answer = await new Promise<string>((resolve) => {
      stream.on("response", (h) => resolve(String(h["grpc-status"])));
      stream.on("error", () => resolve("error"));
    });
    session.destroy();
    expect(answer).toBe(String(status.DEADLINE_EXCEEDED));
    expect(service.calls).toEqual([]);
    expect(await code(client().get("job-1"))).toBe("JOB_UNKNOWN");
  });

  it("too many from one address", async () => {
    await server.close();
    server = await serve({ limits: { rate: { perSecond: 0.001, burst: 3 } } });
    const codes = [];
    for (let i = 0; i < 5; i++) codes.push(await code(client().get("job-1")));
    expect(codes).toEqual(["JOB_UNKNOWN", "JOB_UNKNOWN", "JOB_UNKNOWN", "API_LIMIT", "API_LIMIT"]);
    expect(metrics.refusals).toEqual(["rate", "rate"]);
  });

  it("more watchers than the server has room for", async () => {
    await server.close();
    server = await serve({ limits: { watches: 1 } });
    await client().submit(request);
    const first = client().watch("job-1", new AbortController().signal);
    await first.next();
    expect(await code(client().watch("job-1", new AbortController().signal).next())).toBe("API_LIMIT");
    expect(await code(client().watch("job-9", new AbortController().signal).next())).toBe("API_LIMIT");
    await first.return(undefined);
  });
});

describe("an orderly end", () => {
  it("health says so, watchers are told, calls under way finish", async () => {
    const probe = new Client(server.address, credentials.createInsecure());
    clients.push(probe);
    const { path, requestSerialize, responseDeserialize } = HEALTH_SERVICE.check;
    const check = (name: string): Promise<unknown> =>
      new Promise((resolve) => {
        probe.makeUnaryRequest(path, requestSerialize, responseDeserialize, { service: name }, (e, answer) => resolve(e?.code ?? answer));
      });
    expect(await check("amalgam.v1.Jobs")).toBe("SERVING");
    expect(await check("")).toBe("SERVING");
    expect(await check("nobody")).toBe(status.NOT_FOUND);

    await client().submit(request);
    const watching = client().watch("job-1", new AbortController().signal);
    await watching.next();
    const told = code(watching.next());
    await server.close();
    expect(await told).toBe("API_UNAVAILABLE");
    expect(metrics.calls.at(-1)).toBe("WatchJob UNAVAILABLE");
    server = await serve();
  });

  it("a call that never ends does not keep the server", async () => {
    await server.close();
    server = await serve({ limits: { graceMs: 50 } });
    const begun = new Promise<void>((resolve) => {
      service.get = () => {
        resolve();
        return new Promise(() => undefined);
      };
    });
    const hanging = code(client().get("job-1"));
    await begun;
    await server.close();
    expect(await hanging).toMatch(/^(API_UNAVAILABLE|INTERRUPTED)$/);
    server = await serve();
  });
});
