import { execFile } from "node:child_process";

const OUTPUT_MAX = 1024 * 1024;

/** Output and errors of a program together; `ok` is false when it failed, is not there, or took too long. Never rejects. */
export function runProgram(
  file: string,
  args: readonly string[],
  options: { readonly timeoutMs: number; readonly env?: Readonly<Record<string, string | undefined>> },
): Promise<{ readonly ok: boolean; readonly missing: boolean; readonly output: string }> {
  return new Promise((resolve) => {
    const env = options.env === undefined ? process.env : { ...options.env };
    execFile(file, [...args], { timeout: options.timeoutMs, maxBuffer: OUTPUT_MAX, env }, (error, stdout, stderr) =>
      resolve({ ok: error === null, missing: error !== null && "code" in error && error.code === "ENOENT", output: `${stdout}${stderr}` }),
    );
  });
}
