/** docs/errors.md: the table of core/errors.ts. */
import { exitCodes } from "./cli.mjs";
import { GENERATED, table } from "./markdown.mjs";

const RETRY = { never: "no", "same-worker": "yes, here", "any-worker": "yes" };

export async function errorsPage() {
  const { ERRORS, EXIT } = await import("../../dist/core/errors.js");
  const entries = Object.entries(ERRORS);
  const exits = /** @type {(keyof typeof EXIT)[]} */ (Object.keys(EXIT)).filter((name) => entries.some(([, e]) => e.exit === name));
  const parts = exits.map((exit) => {
    const rows = entries.filter(([, e]) => e.exit === exit).map(([code, e]) => [`\`${code}\``, e.when, e.next, RETRY[e.retry]]);
    return `## Exit code ${EXIT[exit]}\n\n${table(["Code", "When", "What to do", "Can a retry help?"], rows)}`;
  });
  return `# Errors

${GENERATED}

Everything that can go wrong in use has a code. An error is two lines on standard error, and leaves nothing at the output path:

\`\`\`text
error: CODE file:line:column at byte OFFSET, tensor NAME: what is wrong
next: what to do
\`\`\`

Parts of the place that do not apply are left out; \`next\` is often more precise than the sentence below. With \`--json\` the same is one line with
\`code\`, \`message\`, \`next\`, \`file\`, \`line\`, \`column\`, \`tensor\`, \`offset\`. In the library it is an \`AmalgamError\` with \`code\`, \`place\` and \`next\`.

${await exitCodes()}

${parts.join("\n\n")}

\`BUG\` (exit code ${EXIT.bug}) is in no table: it is an error of ours. \`AMALGAM_DEBUG=1\` prints its stack; please report it with the command and the recipe.
`;
}
