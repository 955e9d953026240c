/** What services share: lines of the log, the HTTP port, sleeping. */
import { expect, test } from "vitest";
import { Counter, Registry } from "prom-client";
import { AmalgamError } from "../../core/errors.ts";
import { openHttp, parseHttpAddress } from "../../service/http.ts";
import { openLog } from "../../service/log.ts";
import { realChance, realClock } from "../../service/real.ts";

function lines(plain: boolean) {
  const written: string[] = [];
  return { written, log: openLog({ level: "info", plain, fields: { service: "worker", id: "w1" }, write: (line) => written.push(line) }) };
}

test("a line of the log is JSON with the fields of its parents", () => {
  const { written, log } = lines(false);
  log
    .child({ job: "j1" })
    .child({ task: 3 })
    .warn("the attempt failed", { error: new AmalgamError("INPUT_READ", "gone", { file: "a.safetensors" }) });
  log.debug("not shown");
  expect(written).toHaveLength(1);
  expect(JSON.parse(written[0]!)).toMatchObject({
    level: "warn",
    service: "worker",
    id: "w1",
    job: "j1",
    task: 3,
    msg: "the attempt failed",
    error: { code: "INPUT_READ", message: "a.safetensors: gone" },
  });
});

test("people get one line, and a field with a line break cannot make a second one", () => {
  const { written, log } = lines(true);
  log.info("pulled", { job: "j1", text: "a\nb" });
  expect(written[0]).toMatch(/^\d\d:\d\d:\d\d INFO {2}worker w1: pulled job=j1 text="a\\nb"\n$/);
});

test("metrics, health and readiness", async () => {
  const registry = new Registry();
  new Counter({ name: "amalgam_test_total", help: "h", registers: [registry] }).inc(2);
  let wrong: string | null = null;
  const port = await openHttp({ ...parseHttpAddress("0"), registry, ready: { nats: () => wrong } });
  const get = async (path: string, init?: RequestInit) => {
    const response = await fetch(`http://${port.address}${path}`, init);
    return { status: response.status, body: await response.text() };
  };
  try {
    expect(port.address).toMatch(/^127\.0\.0\.1:/);
    expect((await get("/metrics")).body).toContain("amalgam_test_total 2");
    expect(await get("/healthz")).toEqual({ status: 200, body: "ok\n" });
    expect(await get("/readyz")).toEqual({ status: 200, body: "nats: ok\n" });
    wrong = "not connected";
    expect(await get("/readyz")).toEqual({ status: 503, body: "nats: not connected\n" });
    expect((await get("/else")).status).toBe(404);
    expect((await get("/metrics", { method: "POST" })).status).toBe(405);
  } finally {
    await port.close();
  }
});

test("addresses of the HTTP port", async () => {
  expect(parseHttpAddress("0.0.0.0:80")).toEqual({ host: "0.0.0.0", port: 80 });
  expect(parseHttpAddress(":81")).toEqual({ host: "127.0.0.1", port: 81 });
  expect(parseHttpAddress("[::1]:82")).toEqual({ host: "::1", port: 82 });
  for (const bad of ["", "host", "a:b", "h:99999", "h:1:2"]) expect(() => parseHttpAddress(bad)).toThrow(/is not HOST:PORT/);
  const first = await openHttp({ ...parseHttpAddress("0"), registry: new Registry(), ready: {} });
  await expect(openHttp({ ...parseHttpAddress(first.address), registry: new Registry(), ready: {} })).rejects.toMatchObject({ code: "SERVICE_CONFIG" });
  await first.close();
});

test("a sleep ends when it is called off, also before it began", async () => {
  const stop = new AbortController();
  const sleeping = realClock.sleep(3_600_000, stop.signal);
  stop.abort();
  await sleeping;
  await realClock.sleep(3_600_000, stop.signal);
  expect(new Set([realChance.id(), realChance.id()]).size).toBe(2);
  expect(realChance.id()).toMatch(/^[0-9a-f]{16}$/);
});
