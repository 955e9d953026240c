/** Paths that no store may take. */
import fc from "fast-check";

export const absolutePaths: readonly string[] = [
  "/etc/passwd",
  "//host/share",
  "..",
  "../x",
  "a/../../b",
  "a/..",
  ".",
  "a/./b",
  "a//b",
  "a/",
  "a\0b",
  "a\\..\\b",
  "\\\\host\\share",
  "a\nb",
  "\ud800",
  "a".repeat(256),
  "a/".repeat(600) + "b",
  ".amalgam-tmp-x",
];

const part = fc.stringMatching(/^[a-z0-9_.-]{1,12}$/);
const poison = fc.constantFrom("..", ".", "", "a\0", "b\\c", "d\u001be", "\udfff", "ä".repeat(128), ".amalgam-tmp-1");

/** A hostile part anywhere in a path that is otherwise as any. */
export const hostilePaths = fc
  .tuple(fc.array(part, { maxLength: 4 }), poison, fc.array(part, { maxLength: 4 }))
  .filter(([before, , after]) => before.length + after.length > 0)
  .map(([before, bad, after]) => [...before, bad, ...after].join("/"));
