/**
 * Verdicts as text: how many of each, then refuted and supported ones with equal weight, then what is open, conditional, or
 * not tested and why.
 */
import { plainNumber } from "../../analysis/plain-number.ts";
import { figure, type ClaimRecord } from "../../data/claims-record.ts";
import { textWidth, wrapText } from "../text/aligned.ts";

export interface ClaimsTextOptions {
  seed: string;
  seconds: string;
  cycles: number;
}

const order = ["refuted", "supported", "conditional", "undecided", "not tested"] as const;

export function claimsText(
  records: readonly ClaimRecord[],
  { seed, seconds, cycles }: ClaimsTextOptions,
): string {
  const groups = order.map((verdict) => ({
    verdict,
    own: records.filter((record) => record.verdict === verdict),
  }));
  const echoes = records.filter(({ echo }) => echo === true).length;
  const count = groups
    .filter(({ own }) => own.length > 0)
    .map(({ verdict, own }) => `${own.length} ${verdict}`)
    .join(", ");
  const echo =
    echoes === 0
      ? ""
      : ` (${echoes} of them echo: what is measured is nearly what was moved, so they say little)`;
  const paragraphs = [
    `${records.length} claims: ${count}${echo}`,
    ...groups
      .filter(({ own }) => own.length > 0)
      .map(({ verdict, own }) => [verdict.toUpperCase(), ...own.map(paragraph)].join("\n\n")),
    `In this model, with these assumptions. ${plainNumber(cycles, 0)} simulated cycles, seed ${seed}, ${seconds}`,
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function paragraph(record: ClaimRecord): string {
  const { id, statement, reason, echo } = record;
  const lines = [`${id}  ${statement}${echo === true ? " [echo]" : ""}`];
  if (record.effect !== undefined) lines.push(`  ${effectWords(record)}`);
  for (const { cell, word, reason: why } of record.conditions ?? [])
    lines.push(`  ${cell}: ${word}${why === undefined ? "" : `, ${why}`}`);
  if (reason !== undefined) lines.push(`  ${reason}`);
  if (record.sensitivity !== undefined) lines.push(`  ${sensitivityWords(record.sensitivity)}`);
  const { ablation } = record;
  if (ablation !== undefined) {
    lines.push(
      "none" in ablation
        ? `  no cut: ${ablation.none}`
        : `  cut (${ablation.what}): ${figure(ablation.effect)} [${figure(ablation.low)}, ${figure(ablation.high)}]`,
    );
  }
  for (const { what, word, effect, low, high, unit } of record.also ?? [])
    lines.push(
      `  also ${what}: ${word}, ${figure(effect)} [${figure(low)}, ${figure(high)}] ${unit}`,
    );
  return lines.map(indented).join("\n");
}

function sensitivityWords({ share, trials }: NonNullable<ClaimRecord["sensitivity"]>): string {
  const words = trials.map(
    ({ parameter, value, verdict }) => `${verdict} at ${parameter} = ${value}`,
  );
  return `another word at ${Math.round(100 * share)} % of the ends of its assumptions: ${words.join(", ")}`;
}

/** Wrapped within its own indentation. */
function indented(line: string): string {
  const margin = line.startsWith("  ") ? "  " : "";
  return wrapText(line.trimStart(), textWidth() - margin.length)
    .split("\n")
    .map((each) => margin + each)
    .join("\n");
}

function effectWords(record: ClaimRecord): string {
  const { what, effect, low, high, unit, smallest, replications } = record;
  return `${what}: ${figure(effect)} [${figure(low)}, ${figure(high)}] ${unit}, smallest of interest ${figure(smallest)}, ${replications} replications`;
}
