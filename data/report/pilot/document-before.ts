/** What is known before any data of the pilot: the plan, how the department was chosen, what gates do. */
import { passAfterRetries } from "../../../analysis/reports/pilot/gates.ts";
import { plainNumber } from "../../../analysis/plain-number.ts";
import { type Block, list, type Section, table, text, warning } from "../document.ts";
import { lookWords } from "./reading.ts";
import type { PilotReport } from "./report.ts";
import {
  cyclesOf,
  estimatorTitles,
  figure,
  inOf,
  labelOf,
  levelWords,
  percent,
  share,
  shareOf,
  titleOf,
  unitOf,
  withError,
} from "./words.ts";

export function planSection({ plan, hash }: PilotReport): Section {
  const { looks, error } = plan;
  const others =
    plan.comparison === null
      ? "all other units of the file"
      : plan.comparison.length === 0
        ? "nobody: there is no comparable department"
        : plan.comparison.join(", ");
  return {
    title: "The plan, locked before any data",
    blocks: [
      text(`SHA-256 ${hash}`),
      list([
        `Estimand: ${plan.estimand}`,
        `Main estimate: ${labelOf(plan.main.measure)}, ${plan.main.text}; error ${percent(error)}.`,
        `Beside it: ${plan.beside.map((id) => estimatorTitles[id]).join("; ")}.`,
        `Compared with ${others}.`,
        `Baseline ${plan.baseline === null ? "as the file has it" : cyclesOf(plan.baseline)}, preparation ${cyclesOf(plan.preparation)}, pilot ${cyclesOf(plan.cycles)}.`,
        `Looks: ${looks
          .map(({ cycles, level }) => `after ${cyclesOf(cycles)} at level ${levelWords(level)}`)
          .join(", ")}.`,
        `Gates: ${plan.gates.map(gateWords).join("; ")}. All must be met.`,
        `Control charts: limits locked on the baseline, one point beyond three sigma or nine on one side.`,
        plan.data.kind === "file"
          ? `Data: ${plan.data.name}.`
          : `Data: simulated, seed ${plan.data.seed}, replication ${plan.data.replication}.`,
      ]),
    ],
  };
}

/** "misreads: a fall"; "throughput: a fall of less than 2 %", where a little harm may be. */
function gateWords({
  measure,
  better,
  requiredShare,
}: PilotReport["plan"]["gates"][number]): string {
  const [gain, harm] = better === "lower" ? ["fall", "rise"] : ["rise", "fall"];
  if (requiredShare === 0) return `${labelOf(measure)}: a ${gain}`;
  const size = percent(Math.abs(requiredShare));
  return requiredShare > 0
    ? `${labelOf(measure)}: a ${gain} of more than ${size}`
    : `${labelOf(measure)}: no ${harm}, or one of less than ${size}`;
}

const chosenWords: Readonly<Record<PilotReport["plan"]["chosen"], string>> = {
  random:
    "The department was drawn by lot. Then the permutation of departments has a meaning of its own.",
  volunteer:
    "The department volunteered. Those who volunteer may be those for whom it works, or who were getting better anyway; no figure here corrects for that, and the permutation of departments has no meaning of its own.",
  worst: "The department was chosen because its last figures were the worst.",
  best: "The department was chosen because its last figures were the best.",
};

/** Smaller than this many of its own errors a shift cannot be told from none. */
const noticed = 2;

export function chosenSection({ plan, calibration }: PilotReport): Section {
  const { chosen } = plan;
  const blocks: Block[] = [text(chosenWords[chosen])];
  if (chosen === "worst" || chosen === "best") {
    const found = calibration.measures.flatMap((record) => {
      const own = record.regressions.find(({ choice }) => choice === chosen);
      return own === undefined ? [] : [{ record, own }];
    });
    const cycles = found[0]?.own.cycles ?? 0;
    const main = found.find(({ record }) => record.measure === plan.main.measure);
    blocks.push(
      warning(
        `Regression to the mean: extreme figures are followed by less extreme ones, whatever is done.${
          main === undefined
            ? ""
            : ` With nothing done, ${labelOf(plan.main.measure)} of a department chosen as the ${chosen} of its last ${cyclesOf(cycles)} moved by ${figure(plan.main.measure, main.own.naive)} ${unitOf(plan.main.measure)} on average in ${main.own.pilots} simulated organisations${Math.abs(main.own.naive) > noticed * main.own.naiveError ? "" : ", no more than luck explains"}.`
        }`,
      ),
      table(
        `What choosing the ${chosen} shows without any pilot: mean ± its error, in the unit of the measure`,
        [
          "measure",
          `against its last ${cyclesOf(cycles)}`,
          "difference in differences, whole baseline",
        ],
        found.map(({ record, own }) => [
          titleOf(record.measure),
          withError(record.measure, own.naive, own.naiveError),
          withError(record.measure, own.difference, own.differenceError),
        ]),
      ),
    );
  }
  return { title: "How the department was chosen", blocks };
}

export function gateOddsSection(report: PilotReport): Section {
  const { calibration } = report;
  const { interval, point } = calibration.gates;
  const row = (
    name: string,
    rule: typeof interval,
    of: (own: typeof interval) => typeof rule.all,
  ) => [name, share(of(rule).without), share(of(rule).withPilot)];
  const rows = [
    ...interval.each.map(({ measure }, at) =>
      row(`${labelOf(measure)}, by its interval`, interval, ({ each }) => each[at]),
    ),
    row("all, by their intervals", interval, ({ all }) => all),
    ...point.each.map(({ measure }, at) =>
      row(`${labelOf(measure)}, by its figure alone`, point, ({ each }) => each[at]),
    ),
    row("all, by their figures alone", point, ({ all }) => all),
  ];
  return {
    title: "What the gates do, before any data",
    blocks: [
      text(
        `All gates together were met, by their intervals, ${inOf(interval.all.without)} simulated pilots that did nothing and ${inOf(interval.all.withPilot)} with the operating model; read as figures alone, after against before, ${inOf(point.all.without)} and ${inOf(point.all.withPilot)}.`,
      ),
      table(
        `How often a gate is met in simulated pilots${lookWords(report)}`,
        ["gate", "nothing done", "pilot"],
        rows,
      ),
      text(
        `That all must be met needs no correction for their number, but costs power. ${repeatingWords(report, shareOf(point.all.without))}`,
      ),
    ],
  };
}

/** `once`: share of pilots that do nothing and meet all gates by their figures alone. */
function repeatingWords({ repeating, plan }: PilotReport, once: number): string {
  const { attempts, falseAlarm, errors } = repeating;
  if (attempts === 1)
    return "A pilot that fails is not tried again here (deployment.retries is 0), so nothing is tested twice.";
  return `Roll back, retrain, repeat is repeated testing: up to ${attempts} attempts, their data read together as they add up, at an error of ${percent(plan.error)} each raise a false alarm ${percent(falseAlarm)} of the time; the attempts may use ${errors.map((own) => plainNumber(own, 4)).join(", ")} instead. Figures alone, tried ${attempts} times independently, would be met ${percent(passAfterRetries(once, attempts - 1))} of the time with nothing done.`;
}
