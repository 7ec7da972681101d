/**
 * What a verdict hangs on: the value of a parameter at which the effect changes its sign, and how often another value of an
 * assumption gives another word. Both take long, and both can be resumed, since every job is kept.
 */
import type { Bench, Row } from "./bench.ts";
import type { Arm, Contrast, Interior, Test } from "./claim.ts";
import { cellsOf, states, type TestedClaim, withDose, withParameter } from "./design.ts";
import { judgeCell, judgePart, overCells, type Part, type Verdict } from "./judge.ts";
import { readWithChoices } from "./numbers.ts";
import { usualError } from "./conduct.ts";

export interface FoundBoundary {
  /** The contrast whose sign changes. */
  what: string;
  /** Parameter, or failure mode whose dose it is. */
  parameter: string;
  low: number;
  high: number;
  /** Where the sign changes, to 1/32 of the range. */
  at: number;
  /** The claim's direction below, and above. */
  from: "as claimed" | "opposite";
  to: "as claimed" | "opposite";
}

const gridPoints = 5;
const gridReplications = 32;
const searchReplications = 128;
/** Of the range. */
const precision = 1 / 32;

/** null: no change of sign along the range that the grid can tell. */
export async function findBoundary(
  claim: TestedClaim,
  { bench }: { bench: Bench },
): Promise<FoundBoundary | null> {
  const { boundary } = claim.test;
  if (boundary === undefined) return null;
  const { name, low, high, contrast = claim.test.all[0] } = boundary;
  const signAt = (value: number, n: number) => signOf(claim, { bench, value, n });
  const points = Array.from(
    { length: gridPoints },
    (_, i) => low + ((high - low) * i) / (gridPoints - 1),
  );
  const told: { value: number; sign: number }[] = [];
  for (const value of points) {
    const { sign, isTold } = await signAt(value, gridReplications);
    if (isTold) told.push({ value, sign });
  }
  const change = told.findIndex(({ sign }, i) => i > 0 && sign !== told[i - 1].sign);
  if (change < 0) return null;
  let [left, right] = [told[change - 1].value, told[change].value];
  const { sign: below } = told[change - 1];
  while (right - left > (high - low) * precision) {
    const middle = (left + right) / 2;
    const { sign } = await signAt(middle, searchReplications);
    if (sign === below) left = middle;
    else right = middle;
  }
  const word = (sign: number) => (sign > 0 ? "as claimed" : "opposite");
  return {
    what: contrast.what,
    parameter: name,
    low,
    high,
    at: (left + right) / 2,
    from: word(below),
    to: word(-below),
  };
}

async function signOf(
  claim: TestedClaim,
  { bench, value, n }: { bench: Bench; value: number; n: number },
): Promise<{ sign: number; isTold: boolean }> {
  const { boundary } = claim.test;
  const { of, name, arms: only, contrast = claim.test.all[0] } = boundary!;
  const test: Test = { ...claim.test, all: [contrast], also: [], null: { none: "searched" } };
  const move = (own: string, arm: Arm): Arm => {
    if (only !== undefined && !only.includes(own)) return arm;
    if (of === "parameter") return withParameter(arm, name, value, false);
    return only === undefined && arm.failures?.[name] === undefined
      ? arm
      : withDose(arm, name, value);
  };
  const [cell] = cellsOf(test, move);
  const row: Row = { test, cells: [cell] };
  await bench.ensure([row], n);
  const [{ read }] = bench.reads(row, n);
  const part = judgePart(contrast, readWithChoices(read, test.choices), { error: usualError });
  return orientedSign(part, contrast);
}

function orientedSign(
  { effect, low, high }: Part,
  contrast: Contrast | Interior,
): { sign: number; isTold: boolean } {
  const direction = contrast.expect === -1 || contrast.expect === "not higher" ? -1 : 1;
  return { sign: Math.sign(effect) * direction, isTold: low > 0 || high < 0 };
}

export interface Sensitivity {
  /** Share of the trials that turned the word. */
  share: number;
  /** The word as assumed, at as few replications as the trials. */
  usual: Verdict;
  trials: { parameter: string; value: number; verdict: Verdict }[];
}

const sensitivityReplications = 16;

/**
 * Whether a trial turned the word of a row: to another than the row's, and than the usual values have at as few replications,
 * or a row that took more of them to be decided would seem to turn wherever it is tried.
 */
export function isTurned(word: Verdict, { verdict, usual }: Record<"verdict" | "usual", string>) {
  return word !== verdict && word !== usual;
}

/**
 * Each parameter is moved in the arms that do not state it themselves, since what an arm states is what the row is about.
 * `rangeOf` gives low and high of an assumed parameter, and whether it is read only when an organisation is made.
 */
export async function findSensitivity(
  claim: TestedClaim,
  {
    bench,
    rangeOf,
    verdict: judged,
  }: {
    bench: Bench;
    rangeOf: (parameter: string) => { low: number; high: number; atStart: boolean };
    /** The word of the row. */
    verdict: Verdict;
  },
): Promise<Sensitivity> {
  const { leans } = claim.test;
  const usual = await verdictOf(claim, bench, (_, arm) => arm);
  const trials: Sensitivity["trials"] = [];
  for (const parameter of leans) {
    const { low, high, atStart } = rangeOf(parameter);
    for (const value of [low, high]) {
      const verdict = await verdictOf(claim, bench, (_, arm) =>
        states(arm, parameter) ? arm : withParameter(arm, parameter, value, atStart),
      );
      trials.push({ parameter, value, verdict });
    }
  }
  const turned = trials.filter((trial) => isTurned(trial.verdict, { verdict: judged, usual }));
  return { share: trials.length === 0 ? 0 : turned.length / trials.length, usual, trials };
}

async function verdictOf(
  { test }: TestedClaim,
  bench: Bench,
  move: (name: string, arm: Arm) => Arm,
): Promise<Verdict> {
  const row: Row = { test, cells: cellsOf(test, move) };
  await bench.ensure([row], sensitivityReplications);
  const cells = bench
    .reads(row, sensitivityReplications)
    .map((reads) => judgeCell(test, reads, { error: usualError }));
  return overCells(cells).verdict;
}
