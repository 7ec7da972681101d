/**
 * `burrow compare A B`: both arms through the same luck, and which one is better by the decision quantity.
 */
import type { Command } from "commander";
import { type CompareOptions, compareMeasures } from "../../analysis/compare-measures.ts";
import { columnsOf } from "../../analysis/columns.ts";
import { decisionMeasure } from "../../analysis/experiment.ts";
import { practicalMargin } from "../../data/margin.ts";
import { InputError, type OrganisationScenario, tableShapes } from "../../sim/index.ts";
import { type ExperimentAnswer, conductExperiment } from "../experiment.ts";
import { readDelta, readHalfWidth, shorten } from "../options.ts";
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

interface CompareCommandOptions extends SharedOptions {
  via?: string;
  delta?: number;
  measure?: string;
}

export function addCompare(program: Command): void {
  const command = program
    .command("compare")
    .argument("<A>", "first scenario: a name that `burrow scenarios` lists, or a JSON file")
    .argument("<B>", "second scenario")
    .summary("which of two scenarios is better, and by how much")
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
  addOutputOptions(command).addHelpText("after", explanation).action(compare);
}

const explanation = `
The verdict is one of: A better, B better, no practical difference, cannot tell.
VRF: how many times as many pairs with separate luck would be as precise.

Examples:
  burrow compare deploy-now wait-for-readiness --on saturated
  burrow compare healthy priority-whiplash --replications 50
  burrow compare deploy-now wait-for-readiness --on burrow --via deploy-now-coached
  burrow compare A.json B.json --until 50 --out study
`;

async function compare(a: string, b: string, options: CompareCommandOptions): Promise<void> {
  const { via, measure = decisionMeasure, json, all, seed = defaultSeed } = options;
  const references = via === undefined ? [a, b] : [a, b, via];
  const places = ["A", "B", "--via"];
  const arms = references.map((reference, arm) => readArm(places[arm], reference, options));
  const delta = options.delta ?? defaultDelta(measure, arms[0]);
  const stop = stopRule(options, measure);
  const answer = await conductExperiment({
    arms,
    seed,
    stop,
    workers: options.workers,
    out: options.out,
    command: spellCommand(["compare", a, b], options, spellOwn(options)),
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
  const text =
    json === true
      ? `${JSON.stringify(comparisonDocument(comparison), null, 2)}\n`
      : comparisonText(comparison, { all, footer: footerOf(answer, options) });
  process.stdout.write(text);
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

function readMeasure(id: string): string {
  const known = columnsOf(tableShapes, "runs").filter(({ better }) => better !== "neither");
  if (known.some(({ name }) => name === id)) return id;
  const names = known.map(({ name }) => name).join(", ");
  throw new InputError("--measure", `${shorten(id)}, wants one of ${names}`);
}

function named(
  { result, study }: ExperimentAnswer,
  options: Omit<CompareOptions, "labels">,
): NamedComparison {
  const [a, b] = [options.a, options.b].map((arm) => study.scenarios[arm].name);
  return { a, b, comparison: compareMeasures(result, { ...options, labels: [a, b] }) };
}

function spellOwn({ via, delta, measure }: CompareCommandOptions): string[] {
  return [
    ...(via === undefined ? [] : ["--via", via]),
    ...(measure === undefined ? [] : ["--measure", measure]),
    ...(delta === undefined ? [] : ["--delta", String(delta)]),
  ];
}
