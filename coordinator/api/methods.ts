/** The methods of the job API: how large a request may be, how long it may take, and what it does. */
import type { amalgam } from "../../proto/gen/amalgam.js";
import type { RpcMethod, RpcService } from "../../proto/services.ts";
import { clusterMessage, jobMessage, validatedMessage } from "./messages.ts";
import type { JobService, JobView } from "./job-service.ts";
import { jobRequest, listRequest, REQUEST_BYTES_MAX, submitRequest, validateRequest } from "./requests.ts";

export type Jobs = RpcService<amalgam.v1.Jobs>;

export interface UnaryMethod<Response> {
  readonly bytesMax: number;
  readonly msMax: number;
  /** @param message decoded, nothing checked */
  run(message: unknown, signal: AbortSignal): Promise<Response>;
}

export type UnaryMethods = {
  readonly [K in keyof Jobs as K extends "watchJob" ? never : K]: Jobs[K] extends RpcMethod<infer _, infer Response> ? UnaryMethod<Response> : never;
};

/** Planning reads the headers of all inputs, perhaps from the Hub. */
const VALIDATE_MS = 300_000;
const CALL_MS = 60_000;

export function unaryMethods(service: JobService, roots: ReadonlySet<string>): UnaryMethods {
  const small = <R>(run: UnaryMethod<R>["run"]): UnaryMethod<R> => ({ bytesMax: REQUEST_BYTES_MAX.small, msMax: CALL_MS, run });
  const onJob = (run: (id: string) => Promise<JobView>): UnaryMethod<amalgam.v1.Job.$Properties> =>
    small(async (message) => jobMessage(await run(jobRequest(message))));
  return {
    submitJob: {
      bytesMax: REQUEST_BYTES_MAX.recipe,
      msMax: CALL_MS,
      run: async (message) => jobMessage(await service.submit(submitRequest(message, roots))),
    },
    validateRecipe: {
      bytesMax: REQUEST_BYTES_MAX.recipe,
      msMax: VALIDATE_MS,
      run: async (message, signal) => validatedMessage(await service.validate(validateRequest(message, roots), signal)),
    },
    getJob: onJob((id) => service.get(id)),
    cancelJob: onJob((id) => service.cancel(id)),
    retryJob: onJob((id) => service.retry(id)),
    pauseJob: onJob((id) => service.pause(id)),
    resumeJob: onJob((id) => service.resume(id)),
    listJobs: small(async (message) => {
      const { jobs, next } = await service.list(listRequest(message));
      return { jobs: jobs.map(jobMessage), nextPageToken: next };
    }),
    listWorkers: small(async () => ({ workers: [...(await service.workers())] })),
    getCluster: small(async () => clusterMessage(await service.cluster())),
  };
}
