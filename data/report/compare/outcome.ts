/** The question, and what was measured in every arm. */
import { aheadSentence } from "../../../analysis/compare-measures.ts";
import { decisionMeasure } from "../../../analysis/experiment.ts";
import { practical } from "./practical.ts";
import { chart, type Block, list, type Section, table, text, warning } from "../document.ts";
import { capital, rangeWords } from "../wording.ts";
import type { CompareAnswer } from "./answer.ts";
import { bound, figureOf, meanOf, short, titleOf, varianceReduction } from "./figures.ts";

export function questionSection(answer: CompareAnswer): Section {
  const { arms, on, set, cycles, scale, futures } = answer;
  const setting = Object.entries(set).map(([path, value]) => `${path} = ${value}`);
  return {
    title: "The question",
    blocks: [
      list([
        ...arms.map(({ name, title }) => `${name}: ${title}`),
        `Looked at over ${cycles === 1 ? "the cycle" : `the ${cycles} cycles`} after the decision date${isDecision(answer) ? "; an hour counts the same in all of them" : ""}.`,
        ...(on === undefined ? [] : [`All stand on ${on}.`]),
        ...(setting.length === 0 ? [] : [`All with ${setting.join(", ")}.`]),
        judgedBy(answer),
      ]),
      text(scale),
      ...(futures === null ? [] : [nullCheck(futures.report.nullDifference)]),
    ],
  };
}

const isDecision = ({ main }: CompareAnswer) => main.verdict.measure === decisionMeasure;

function judgedBy(answer: CompareAnswer): string {
  if (isDecision(answer))
    return "Judged by the decision quantity: conforming lines shipped in time, as hours of the productivity before the decision date, less a penalty per misread that reached a customer, less hours bought, less overtime beyond the usual.";
  const { measure } = answer.main.verdict;
  const { what, better } = answer.main.measures.find(({ id }) => id === measure)!;
  return `Judged by ${titleOf(measure)}: ${what}; ${better} is better. It is one measure alone; what it costs elsewhere is in the table below.`;
}

function nullCheck(difference: number): Block {
  return difference === 0
    ? text("Null check: two identical arms differ by exactly 0 in every pair.")
    : warning(
        `Null check failed: two identical arms differ by ${short(difference)} hours. Nothing below can be relied on.`,
      );
}

export function outcomeSection(answer: CompareAnswer): Section {
  const { arms, main, measures, stop, means } = answer;
  const { ahead, warnings, verdict } = main;
  const shown = measures.flatMap((id) => main.measures.filter((own) => own.id === id));
  const decision = shown.filter(({ id }) => id === verdict.measure);
  return {
    title: "What happened in each arm, with the assumptions as they are written",
    blocks: [
      text(
        arms.length === 2
          ? verdict.sentence
          : `The first two, ${arms[0].name} and ${arms[1].name}: ${verdict.sentence}`,
      ),
      text(aheadSentence(ahead, arms[1].name)),
      table(
        `Means over ${main.replications === 1 ? "1 pair" : `${main.replications} pairs`} with the same luck; B − A is ${arms[1].name} less ${arms[0].name}`,
        ["measure", "A", "B", "B − A", "95 % interval", "VRF"],
        shown.map(({ id, a, b, difference, vrf }) => [
          titleOf(id),
          figureOf(id, a),
          figureOf(id, b),
          meanOf(difference),
          rangeWords(difference),
          varianceReduction(vrf),
        ]),
      ),
      ...decision.map(({ difference, id }) =>
        chart({
          type: "intervals",
          title: `${arms[1].name} less ${arms[0].name}`,
          description: `Mean difference in ${titleOf(id)} and its 95 % interval; shaded: too small to matter.`,
          unit: titleOf(id),
          rows: [
            {
              label: "B − A",
              value: difference.mean,
              low: bound(difference.low),
              high: bound(difference.high),
            },
          ],
          rule: 0,
          band: [-verdict.delta, verdict.delta],
        }),
      ),
      ...decision.flatMap(({ id, bca }) =>
        bca === null
          ? []
          : [
              text(
                `The differences are skewed, so a bootstrap interval (BCa) stands beside Student's: ${[rangeWords(bca), practical(id)].join(" ").trimEnd()}.`,
              ),
            ],
      ),
      text(
        `${stop} VRF: how many times as many pairs with separate luck would have been as precise.`,
      ),
      ...warnings.map((words) => warning(`${capital(words)}.`)),
      ...(means.length === 0
        ? []
        : [
            table(
              "Means of all arms",
              ["measure", ...arms.map(({ name }) => name)],
              means.map(({ id, values }) => [titleOf(id), ...values.map((v) => figureOf(id, v))]),
            ),
          ]),
    ],
  };
}
