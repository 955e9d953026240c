/** docs/cluster.md, "On many machines": the commands as they are printed, each process as a machine of its own would start it. Ports alone are changed. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { freePorts } from "../../service/ports.ts";
import { hasOpenssl } from "../api/certificates.ts";
import { Process, until } from "../cluster/processes.ts";
import { cliPath, runCli } from "../helpers/cli.ts";
import { exampleModels, folderDigests, METHOD_RECIPES, scratchFolder, writeRecipe } from "../helpers/merge.ts";
import { installedNats, NO_NATS } from "../helpers/nats.ts";
import { repoRoot } from "../helpers/shared.ts";

const nats = installedNats();
const scratch = scratchFolder("cluster-doc");
const started: Process[] = [];
afterAll(() => Promise.all(started.reverse().map((process) => process.kill())));

const section = /^## On many machines$(.*?)^## /ms.exec(readFileSync(join(repoRoot, "docs", "cluster.md"), "utf8"))?.[1] ?? "";
const [setUp = "", commands = ""] = [...section.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, text = ""]) => text);

const missing = nats === null ? ` (${NO_NATS})` : hasOpenssl ? "" : " (skipped: openssl is absent)";
it.skipIf(missing !== "")(`a merge on many machines as printed${missing}`, { timeout: 120_000 }, async () => {
  const printed = ["4222", "8222", "7070", "7171"];
  const ports = await freePorts(printed.length);
  const here = (text: string): string => printed.reduce((found, port, i) => found.replaceAll(`:${port}`, `:${ports[i] ?? 0}`), text);
  mkdirSync(join(scratch, "bin"));
  writeFileSync(join(scratch, "bin", "amalgam"), `#!/bin/sh\nexec "${process.execPath}" "${cliPath}" "$@"\n`, { mode: 0o755 });
  symlinkSync(nats?.path ?? "", join(scratch, "bin", "nats-server"));
  symlinkSync(join(repoRoot, "deploy"), join(scratch, "deploy"));
  execFileSync("cp", ["-R", exampleModels, join(scratch, "models")]);
  const plain = writeRecipe(join(scratch, "plain"), "linear", METHOD_RECIPES["linear"]);
  writeFileSync(join(scratch, "recipe.yaml"), readFileSync(plain, "utf8").replaceAll(`${exampleModels}/`, "models:"));

  const env = { PATH: `${join(scratch, "bin")}:${process.env["PATH"] ?? ""}`, NO_COLOR: "1", AMALGAM_SERVER: "", AMALGAM_TOKEN_FILE: "" };
  execFileSync("/bin/sh", ["-ec", setUp], { cwd: scratch, env: { ...process.env, ...env }, stdio: "pipe" });
  const configuration = join(scratch, "nats", "nats-server.conf");
  writeFileSync(configuration, here(readFileSync(configuration, "utf8")));

  const [names = ""] = setUp.split("\n");
  const lines = commands.replaceAll("\\\n", "").trim().split("\n").map(here);
  const run = (line: string): Process => {
    const process = new Process(line.slice(0, 20), "/bin/sh", ["-c", `cd "${scratch}"; ${names}\nexec ${line}`], { env });
    started.push(process);
    return process;
  };
  const [server = "", store = "", coordinator = "", worker = "", submit = ""] = lines;
  expect(lines.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
    "nats-server -c",
    ...["store", "coordinator", "worker", "submit"].map((name) => `amalgam ${name}`),
  ]);
  run(server);
  const volume = run(store);
  await until("the store serves", 30, () => volume.ended || volume.output.includes("serving models"));
  const leader = run(coordinator);
  const member = run(worker);
  await until("the job API is up", 30, () => leader.ended || leader.output.includes("the job API is up"));
  const submitted = run(submit);
  const code = await submitted.exited;
  expect(code, [volume, leader, member, submitted].map((p) => p.output).join("\n")).toBe(0);
  expect((await runCli(["merge", plain, join(scratch, "merged")])).code).toBe(0);
  // Card and record hold the recipe as it was written.
  const weights = (folder: string): unknown => Object.entries(folderDigests(folder)).filter(([name]) => name.endsWith(".safetensors"));
  expect(weights(join(scratch, "merged"))).toHaveLength(1);
  expect(weights(join(scratch, "models", "merged"))).toEqual(weights(join(scratch, "merged")));
});
