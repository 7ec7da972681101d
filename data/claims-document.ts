/**
 * The page of claims for people, generated from the catalogue and the stored run of the whole matrix. `docs/claims.md` is its
 * output; a test compares it, `npx vitest run tests/claims/document -u` writes it again.
 */
import { plainNumber } from "../analysis/plain-number.ts";
import type { Block, Claim } from "../analysis/claims/claim.ts";
import { isTested } from "../analysis/claims/design.ts";
import { isTurned } from "../analysis/claims/search.ts";
import { armCommand } from "./claims-arms.ts";
import { figure, type ClaimRecord, type StoredVerdicts } from "./claims-record.ts";
import { capital } from "./report/wording.ts";

const blocks: readonly (readonly [block: Block, title: string])[] = [
  ["C", "Failure modes and safeguards"],
  ["D", "Conditions, sequence and gates"],
  ["E", "Red and green flags"],
  ["F", "Promised effects"],
  ["G", "Raccoons Inc."],
];

const verdicts = ["refuted", "supported", "conditional", "undecided", "not tested"] as const;

const mostSensitive = 10;

export function claimsMarkdown(stored: StoredVerdicts, catalogue: readonly Claim[]): string {
  const { claims, engine, seed, replications, cycles } = stored;
  const judged = claims.filter(({ verdict }) => verdict !== "not tested");
  const expected = plainNumber(judged.length * 0.025, 1);
  const looks =
    replications === null
      ? "planned looks at 16, 32, 64, 128 and 256 replications, each row until it was decided"
      : `${replications} replications of every row`;
  return `# What the model says about the operating model's own sentences

Generated from the catalogue (\`analysis/claims/catalogue\`) and a stored run of \`burrow claims\` (${engine}, seed ${seed}, ${looks};
${plainNumber(cycles, 0)} simulated cycles). A verdict holds in this model with these assumptions and nowhere else: _supported_ and _refuted_ are
about the simulated organisation. The smallest effect of interest of every row was fixed before it was judged. With 95 % per
row, about ${expected} of ${judged.length} rows would be called supported by chance if every true effect were exactly the smallest one.

${countTable(claims)}

${missing(claims, catalogue)}## The ten verdicts that lean most on assumptions

${triedSentence(claims)}

${sensitiveTable(claims)}

${blocks
  .map(([block, title]) => blockSection(block, title, { claims, catalogue }))
  .filter((section) => section !== "")
  .join("\n\n")}
`;
}

/** Rows that the stored run does not hold; a page that leaves some out says which. */
function missing(claims: readonly ClaimRecord[], catalogue: readonly Claim[]): string {
  const stored = new Set(claims.map(({ id }) => id));
  const left = catalogue.filter(({ id }) => !stored.has(id)).map(({ id }) => id);
  return left.length === 0
    ? ""
    : `**Not in the stored run**, so neither supported nor refuted: ${left.join(", ")}.\n\n`;
}

/** How many decided rows were tried with other assumptions; the others can only go by their distance from a limit. */
function triedSentence(claims: readonly ClaimRecord[]): string {
  const decided = claims.filter(
    ({ verdict }) => verdict !== "not tested" && verdict !== "undecided",
  );
  const tried = decided.filter(({ sensitivity }) => sensitivity !== undefined);
  return `Of ${decided.length} decided rows ${tried.length} were tried with up to three assumptions at both ends of their ranges; the others follow by their distance from a limit.`;
}

function countTable(claims: readonly ClaimRecord[]): string {
  const rows = verdicts.map((verdict) => {
    const own = claims.filter((claim) => claim.verdict === verdict);
    const echoes = own.filter(({ echo }) => echo === true).length;
    return `| ${verdict} | ${own.length - echoes} | ${echoes === 0 ? "" : echoes} |`;
  });
  return `| verdict | claims | and echo |\n|---|---|---|\n${rows.join("\n")}\n\n_Echo_: the text's own measure is nearly what was moved, so support says little.`;
}

/** Of decided rows: by the share of trials that turned the word, then by how close the effect is to a limit. */
export function mostLeaning(claims: readonly ClaimRecord[]): ClaimRecord[] {
  return claims
    .filter(({ verdict }) => verdict !== "not tested" && verdict !== "undecided")
    .toSorted(
      (a, b) =>
        (b.sensitivity?.share ?? 0) - (a.sensitivity?.share ?? 0) ||
        (a.clearness ?? Infinity) - (b.clearness ?? Infinity) ||
        (a.id < b.id ? -1 : 1),
    )
    .slice(0, mostSensitive);
}

function sensitiveTable(claims: readonly ClaimRecord[]): string {
  const rows = mostLeaning(claims).map(({ id, statement, verdict, sensitivity, clearness }) => {
    const { trials = [], usual = verdict } = sensitivity ?? {};
    const turned = trials
      .filter((trial) => isTurned(trial.verdict, { verdict, usual }))
      .map(({ parameter, value, verdict: word }) => `${word} at \`${parameter}\` = ${value}`);
    const share =
      sensitivity === undefined ? "not tried" : `${Math.round(100 * sensitivity.share)} %`;
    return `| ${id} | ${statement} | ${verdict} | ${share} | ${turned.join("; ")} | ${figure(clearness)} |`;
  });
  return `| claim | statement | verdict | other words | where | half-widths from a limit |\n|---|---|---|---|---|---|\n${rows.join("\n")}`;
}

function blockSection(
  block: Block,
  title: string,
  { claims, catalogue }: { claims: readonly ClaimRecord[]; catalogue: readonly Claim[] },
): string {
  const own = claims.filter((claim) => claim.block === block);
  if (own.length === 0) return "";
  const paragraphs = own.map((record) =>
    paragraph(
      record,
      catalogue.find(({ id }) => id === record.id),
      claims,
    ),
  );
  return `## ${block}. ${title}\n\n${paragraphs.join("\n\n")}`;
}

function paragraph(
  record: ClaimRecord,
  claim: Claim | undefined,
  claims: readonly ClaimRecord[],
): string {
  const {
    id,
    statement,
    verdict,
    echo,
    reason,
    note,
    ablation,
    conditions = [],
    also = [],
  } = record;
  const lines = [
    `### ${id}: ${verdict}${echo === true ? " (echo)" : ""}`,
    statement,
    ...(reason === undefined ? [] : [`_${reason}._`]),
    ...(record.effect === undefined ? [] : [`${capital(effectWords(record))}.`]),
  ];
  if (conditions.length > 0)
    lines.push(
      conditions
        .map(
          ({ cell, word, reason: why }) =>
            `- ${cell}: **${word}**${why === undefined ? "" : `, ${why}`}`,
        )
        .join("\n"),
    );
  if (ablation !== undefined) {
    lines.push(
      "none" in ablation
        ? `No cut: ${ablation.none}.`
        : `With the channel cut (${ablation.what}): ${range(ablation)}.`,
    );
  }
  if (also.length > 0)
    lines.push(
      `Also: ${also.map((part) => `${part.what} ${range(part)} ${part.unit} (${part.word})`).join("; ")}.`,
    );
  if (note !== undefined) lines.push(note);
  const twins = twinsOf(record, claims);
  if (twins.length > 0) lines.push(`Same arms, so not further evidence: ${twins.join(", ")}.`);
  if (claim !== undefined && isTested(claim)) lines.push(commands(claim));
  return lines.join("\n\n");
}

function commands(claim: Claim & { test: { arms: Record<string, unknown> } | object }): string {
  if (!isTested(claim)) return "";
  const arms = Object.entries(claim.test.arms).map(
    ([name, arm]) => `# ${name}\n${armCommand(arm)}`,
  );
  return `<details><summary>Arms</summary>\n\n\`\`\`sh\n${arms.join("\n")}\n\`\`\`\n\n</details>`;
}

function effectWords({
  what,
  unit,
  smallest,
  replications,
  missing = 0,
  holm,
  ...record
}: ClaimRecord): string {
  const gaps = missing > 0 ? ` (and ${missing} in which it is not defined)` : "";
  const among = holm === true ? ", holds among all rows at once" : "";
  return `${what} ${range(record)} ${unit}, smallest of interest ${figure(smallest)}, ${replications} replications${gaps}${among}`;
}

function range({
  effect,
  low,
  high,
}: {
  effect?: number | null;
  low?: number | null;
  high?: number | null;
}): string {
  return `${figure(effect)} [${figure(low)}, ${figure(high)}]`;
}

/** Other rows with the same arms. */
function twinsOf({ id, arms = [] }: ClaimRecord, claims: readonly ClaimRecord[]): string[] {
  const own = arms.toSorted().join();
  return claims
    .filter((other) => other.id !== id && other.arms !== undefined && own !== "")
    .filter((other) => other.arms!.toSorted().join() === own)
    .map((other) => other.id);
}
