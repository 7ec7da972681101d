/**
 * `burrow compare A B [C ...]`: all arms through the same luck, and which one is better by the decision quantity. With
 * --assumptions also over parameter sets drawn from what is not known. Two arms alone print one table; all else a report.
 */
import type { Command } from "commander";
import { type CompareOptions, compareMeasures } from "../../analysis/compare-measures.ts";
import { decisionMeasure } from "../../analysis/experiment.ts";
import { practicalMargin } from "../../data/margin.ts";
import { describeStudy } from "../../data/study.ts";
import { InputError, type OrganisationScenario, tableShapes } from "../../sim/index.ts";
import { type ExperimentAnswer, conductExperiment } from "../experiment.ts";
import {
  addUnknownOptions,
  checkOptions,
  type CompareCommandOptions,
  futuresAsked,
  readMeasure,
  spellFutures,
  spellOwn,
} from "../comparison-options.ts";
import { comparisonReport } from "../comparison-report.ts";
import { writeText } from "../../adapters/node/whole-file.ts";
import { giveReport, readPage } from "../document/give.ts";
import { documentPage } from "../document/page.ts";
import { readDelta, readHalfWidth } from "../options.ts";
import { type NamedComparison, comparisonDocument, comparisonText } from "../report/comparison.ts";
import { footerOf } from "../report/footer.ts";
import { scaleSentence } from "../report/scale.ts";
import { readScenario } from "../scenario-files.ts";
import { intervalFigures } from "../text/figures.ts";
import {
  type SharedOptions,
  addEffortOptions,
  addOutputOptions,
  addScenarioOptions,
  defaultSeed,
  spellCommand,
  stopRule,
} from "./shared-options.ts";

export function addCompare(program: Command): void {
  const command = program
    .command("compare")
    .argument("<A>", "first scenario: a name that `burrow scenarios` lists, or a JSON file")
    .argument("<B>", "second scenario")
    .argument("[more...]", "further scenarios: all pairs are compared and the best one is selected")
    .summary("which of two or more scenarios is better, and by how much")
    .description(
      "Sends both scenarios through the same luck, pair by pair, and prints the verdict, then both means of every important measure and the difference B - A with its 95 % interval.",
    );
  addScenarioOptions(command).option(
    "--via <scenario>",
    "a third arm on the way from A to B: splits the difference into via - A and B - via",
  );
  addEffortOptions(command, "pairs").option(
    "--until <half-width>",
    "instead of --replications: look at 20, 50, 100 ... 3,200 pairs until the interval is +/- this narrow, in the unit of the measure",
    readHalfWidth,
  );
  command
    .optionsGroup("What decides:")
    .option(
      "--measure <id>",
      `measure of the verdict, by its id in --json (default: ${decisionMeasure}); another one wants --delta as well`,
      readMeasure,
    )
    .option(
      "--delta <x>",
      "smallest difference that matters, in the unit of the measure (default: half a percent of the paid hours)",
      readDelta,
    );
  addUnknownOptions(command);
  addOutputOptions(command)
    .option("--html <file>", "also write the report as one printable page", readPage)
    .addHelpText("after", explanation)
    .action(compare);
}

const explanation = `
The verdict is one of: A better, B better, no practical difference, cannot tell.
VRF: how many times as many pairs with separate luck would be as precise.

Examples:
  burrow compare deploy-now wait-for-readiness --on saturated
  burrow compare healthy priority-whiplash --replications 50
  burrow compare deploy-now wait-for-readiness --on burrow --via deploy-now-coached
  burrow compare A.json B.json --until 50 --out study
  burrow compare deploy-now wait-for-readiness staged --on burrow
  burrow compare deploy-now wait-for-readiness --on burrow --assumptions 64 --html report.html --out study

--assumptions 64 with 4 pairs simulates 8 actions 256 times: about six minutes of one core beside the pairs.
`;

async function compare(
  a: string,
  b: string,
  more: string[],
  options: CompareCommandOptions,
): Promise<void> {
  const { via, measure = decisionMeasure, json, all, seed = defaultSeed } = options;
  checkOptions(more, options);
  const references = [a, b, ...more, ...(via === undefined ? [] : [via])];
  const places = ["A", "B", ...more.map((_, place) => String.fromCharCode(67 + place)), "--via"];
  const resolve = (set: Record<string, string>) =>
    references.map((reference, arm) => readArm(places[arm], reference, { ...options, set }));
  const arms = resolve(options.set);
  const words = ["compare", a, b, ...more];
  const delta = options.delta ?? defaultDelta(measure, arms[0]);
  const stop = stopRule(options, measure);
  const own = via === undefined ? arms : arms.slice(0, 2);
  const futures = futuresAsked(options, { resolve, seed, arms: own, names: namesOf(own) });
  const answer = await conductExperiment({
    arms,
    seed,
    stop,
    workers: options.workers,
    out: options.out,
    command: spellCommand(words, options, spellOwn(options)),
    counted: "pairs",
    tellProvisional: ({ comparisons }) => {
      const { mean, interval } = intervalFigures(comparisons[0].difference);
      return `provisional B − A ${mean} (${interval})`;
    },
  });
  const { study, digest, result } = answer;
  const between = (from: number, to: number) => named(answer, { a: from, b: to, measure, delta });
  const comparison = {
    study,
    replications: result.replications.length,
    digest,
    on: options.on,
    set: options.set,
    scale: scaleSentence(measure, delta, arms[0]),
    main: between(0, 1),
    parts: via === undefined ? [] : [between(0, 2), between(2, 1)],
    looks: result.looks,
  };
  const isShort = more.length === 0 && options.assumptions === undefined;
  const isPage = options.html !== undefined;
  const report =
    isShort && !isPage
      ? null
      : await comparisonReport({
          answer,
          comparison,
          arms,
          measure,
          delta,
          all,
          command: spellCommand(words, options, [...spellOwn(options), ...spellFutures(options)]),
          futures,
        });
  if (report !== null && !isShort) return giveReport(report.json, report.document, options);
  if (report !== null) writeText(options.html!, await documentPage(report.document));
  const text =
    json === true
      ? `${JSON.stringify(comparisonDocument(comparison), null, 2)}\n`
      : comparisonText(comparison, { all, footer: footerOf(answer, options) });
  process.stdout.write(text);
}

/** As a study calls them: distinct. */
function namesOf(arms: readonly OrganisationScenario[]): string[] {
  return describeStudy({ seed: "", arms, shapes: tableShapes }).scenarios.map(({ name }) => name);
}

function readArm(
  argument: string,
  reference: string,
  { on, set, cycles }: SharedOptions,
): OrganisationScenario {
  const scenario = readScenario(argument, reference, { on, set, cycles });
  if (scenario.kind === "organisation") return scenario;
  throw new InputError(argument, `${reference} is a ${scenario.kind}, wants an organisation`);
}

function defaultDelta(measure: string, arm: OrganisationScenario): number {
  if (measure === decisionMeasure) return practicalMargin(arm);
  throw new InputError(
    "--delta",
    `missing, wants the smallest difference of ${measure} that matters`,
  );
}

function named(
  { result, study }: ExperimentAnswer,
  options: Omit<CompareOptions, "labels">,
): NamedComparison {
  const [a, b] = [options.a, options.b].map((arm) => study.scenarios[arm].name);
  return { a, b, comparison: compareMeasures(result, { ...options, labels: [a, b] }) };
}
