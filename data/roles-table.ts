/**
 * The table of roles for people, generated from the catalogue of the model. `docs/roles.md` is its output; a test compares
 * it, `npx vitest run tests/data/roles -u` writes it again.
 */
import { type RoleRow, roles } from "../sim/index.ts";

/** Sections of the table: the claims whose ids match, in order. */
const sections: readonly (readonly [title: string, pattern: RegExp])[] = [
  ["Structure", /^KOOM-R/],
  ["Executives: rights and duties", /^EXEC-R/],
  ["Executives: prohibitions", /^EXEC-X/],
  ["Executives and AI", /^EXEC-AI/],
  ["Executives: scorecard", /^EXEC-P/],
  ["Managers and workers", /^(MGR|WRK)-/],
  ["CoE: rights", /^COE-([DOQ]|AI)/],
  ["CoE: prohibitions", /^COE-X/],
  ["CoE: scorecard", /^COE-P/],
  ["Interaction", /^(EXEC-I|COE-IM|COE-IE|COE-LOOP)/],
  ["Change and governance", /^(COE-CM|GOV|KOOM-IMP)/],
];

export function rolesMarkdown(): string {
  const count = (kind: RoleRow["kind"]) => roles.filter((row) => row.kind === kind).length;
  return `# Roles, rights and prohibitions

Generated from the catalogue of the model (\`sim/model/acts/roles.ts\`). ${roles.length} claims of the operating model about who
does what: ${count("act")} are acts that a layer may do, ${count("violation")} violations, ${count("scorecard field")} fields of
a scorecard, ${count("excluded field")} fields that no scorecard holds, ${count("structure")} structure. A right is taken away by
setting its parameter to 0; a violation happens as often as its parameter says. Every act and violation is logged by cycle and
unit.

${sections.map(([title, pattern]) => section(title, pattern)).join("\n\n")}
`;
}

function section(title: string, pattern: RegExp): string {
  const rows = roles.filter(({ id }) => pattern.test(id)).map(line);
  return `## ${title}\n\n| claim | what | kind | carried by | parameter | shows in |\n|---|---|---|---|---|---|\n${rows.join("\n")}`;
}

function line({ id, words, kind, carrier, parameter, shown, limits }: RoleRow): string {
  const [file, name] = carrier.split("#");
  const shows = limits === undefined ? shown : `${shown}; ${limits}`;
  const from = parameter === undefined ? "" : `\`${parameter.split(", ").join("`, `")}\``;
  return `| ${id} | ${words} | ${kind} | [\`${name}\`](../sim/${file}) | ${from} | ${shows} |`;
}

/** Claims that no section shows; none when all is well. */
export function unlisted(): string[] {
  return roles
    .filter(({ id }) => sections.filter(([, pattern]) => pattern.test(id)).length !== 1)
    .map(({ id }) => id);
}
