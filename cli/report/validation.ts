/**
 * The answer of `validate` as text: one line per case, every figure that does not pass, and how many passed.
 */
import type { Judgement } from "../../analysis/validate-judge.ts";
import { alignedTable } from "../text/aligned.ts";

export interface ValidationTextOptions {
  /** Every figure instead of a line per case. */
  all?: boolean;
  seed: string;
  seconds: string;
}

export function validationText(
  judgements: readonly Judgement[],
  { all, seed, seconds }: ValidationTextOptions,
): string {
  const failed = judgements.filter(({ pass }) => !pass);
  const count = `${judgements.length - failed.length} passed, ${failed.length} failed`;
  const paragraphs = [
    all === true ? figureTable(judgements) : caseTable(judgements),
    ...failed.map(({ id, expected, estimate, reason }) => {
      return `${id}: ${short(estimate)} where ${short(expected)} is expected, ${reason}`;
    }),
    `${count}, seed ${seed}, ${seconds}`,
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function figureTable(judgements: readonly Judgement[]): string {
  const rows = judgements.map(({ id, expected, estimate, standardError, z, pass }) => [
    id,
    short(expected),
    short(estimate),
    short(standardError, 2),
    z === null ? "" : z.toFixed(2),
    pass ? "passed" : "FAILED",
  ]);
  return alignedTable(
    [
      { title: "figure", align: "left" },
      { title: "expected", align: "right" },
      { title: "estimate", align: "right" },
      { title: "s.e.", align: "right" },
      { title: "z", align: "right" },
      { title: "", align: "left" },
    ],
    rows,
  );
}

/** A case is the part of an id before the last slash. */
function caseTable(judgements: readonly Judgement[]): string {
  const cases = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const id = judgement.id.slice(0, judgement.id.lastIndexOf("/"));
    cases.set(id, [...(cases.get(id) ?? []), judgement]);
  }
  const rows = [...cases].map(([id, own]) => {
    const scores = own.flatMap(({ z }) => (z === null ? [] : [Math.abs(z)]));
    const failed = own.filter(({ pass }) => !pass).length;
    return [
      id,
      String(own.length),
      scores.length === 0 ? "" : Math.max(...scores).toFixed(2),
      failed === 0 ? "passed" : `${failed} FAILED`,
    ];
  });
  return alignedTable(
    [
      { title: "case", align: "left" },
      { title: "figures", align: "right" },
      { title: "largest |z|", align: "right" },
      { title: "", align: "left" },
    ],
    rows,
  );
}

function short(value: number, digits = 6): string {
  return String(Number(value.toPrecision(digits)));
}
