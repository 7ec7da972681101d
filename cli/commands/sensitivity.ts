/**
 * `burrow sensitivity A B`: on which assumptions the difference B - A of the decision quantity hangs, and what would turn
 * it round. Both arms under the same assumptions and the same luck.
 */
import type { Command } from "commander";
import {
  conductSensitivity,
  type SensitivityPlan,
} from "../../analysis/reports/sensitivity/conduct.ts";
import type { Evaluate } from "../../analysis/reports/sensitivity/inputs.ts";
import { canonicalJson } from "../../data/canonical-json.ts";
import { practicalMargin } from "../../data/margin.ts";
import { sensitivityDocument } from "../../data/report/sensitivity.ts";
import { sensitivityReport } from "../../data/report/sensitivity-report.ts";
import { type Assumption, assumedIds, assumptionsOf } from "../../data/sensitivity-inputs.ts";
import { measure, pairEvaluator } from "../../data/sensitivity-evaluation.ts";
import { sha256 } from "../../data/sha256.ts";
import { InputError, type OrganisationScenario } from "../../sim/index.ts";
import { giveReport } from "../document/give.ts";
import { numberOption } from "../options.ts";
import { addReportOptions, type ReportOptions, spellReport } from "../report-options.ts";
import { readScenario } from "../scenario-files.ts";
import { whileSweeping } from "../sweeping.ts";
import { defaultSeed } from "./shared-options.ts";

const mostSurvivors = 12;
const morrisLucks = 2;
const screenLucks = 2;
const curveLucks = 8;
const trainingLucks = 4;

interface SensitivityOptions extends ReportOptions {
  over?: string[];
  screen?: boolean;
  most: number;
  trajectories: number;
  survivors: number;
  points: number;
  emulator: boolean;
}

export function addSensitivity(program: Command): void {
  const command = program
    .command("sensitivity")
    .argument("<A>", "first scenario: a name that `burrow scenarios` lists, or a JSON file")
    .argument("<B>", "second scenario")
    .summary("which assumptions the difference of two scenarios hangs on")
    .description(
      "Varies assumed parameters in both scenarios alike and prints what share of the spread in B - A (decision quantity) each makes, what it would be worth to know it, and what turns the answer round. At default size some 2,800 pairs of replications: about a quarter of an hour of one core.",
    );
  addReportOptions(command, { name: "sensitivity", own: addOwn })
    .addHelpText("after", examples)
    .action(sensitivity);
}

function addOwn(command: Command): Command {
  return command
    .option(
      "--over <ids>",
      "vary these, by id of the registry and comma, each with its own range if wanted: id=low:high (default: the assumed ones that move the decision most)",
      readOver,
    )
    .option(
      "--screen",
      "first put every candidate alone at both ends of its range, and go on with those that move the answer most; of all assumed ones it adds about 1,500 pairs",
    )
    .option("--most <n>", "assumptions that Morris' screening sees", whole("--most", 1, 400), 20)
    .option(
      "--trajectories <n>",
      "of Morris' screening, each with one row more than assumptions",
      whole("--trajectories", 2, 1000),
      20,
    )
    .option(
      "--survivors <n>",
      `assumptions whose shares are estimated, at most ${mostSurvivors}`,
      whole("--survivors", 1, mostSurvivors),
      8,
    )
    .option("--points <n>", "base points of the shares, a power of two", readPoints, 128)
    .option("--no-emulator", "do not try an emulator before the direct runs");
}

const examples = `
Examples:
  burrow sensitivity deploy-now wait-for-readiness --on burrow --out study
  burrow sensitivity deploy-now wait-for-readiness --over traits.truth,decision.misreadHours=0:1
  burrow sensitivity deploy-now wait-for-readiness --on saturated --screen
`;

async function sensitivity(a: string, b: string, options: SensitivityOptions): Promise<void> {
  const { on, set, cycles, seed = defaultSeed, workers, out } = options;
  const arms = [readArm("A", a, options), readArm("B", b, options)] as const;
  const { inputs, leftOut, chosenBy } = chosenInputs(options, arms);
  const plan = planOf(options, chosenBy === "screening");
  const told: { values: readonly number[]; from: number; answers: readonly number[] }[] = [];
  const { result, pairs } = await whileSweeping(
    { counted: "jobs", workers, out },
    async ({ run }) => {
      const own = pairEvaluator({ arms, inputs, seed, run });
      const evaluate: Evaluate = async (rows, note) => {
        const answers = await own.evaluate(rows, note);
        rows.forEach(({ values, from }, row) =>
          told.push({ values, from, answers: [...answers[row]] }),
        );
        return answers;
      };
      return { result: await conductSensitivity(inputs, { plan, evaluate }), pairs: own.pairs() };
    },
  );
  const report = sensitivityReport(result, {
    inputs,
    leftOut,
    plan: {
      chosenBy,
      trajectories: plan.trajectories,
      morrisLucks,
      points: plan.points,
      curveLucks,
      pairs,
    },
    digest: sha256(canonicalJson(told)),
    asked: {
      seed,
      arms: [arms[0].name, arms[1].name],
      on: on ?? null,
      set,
      cycles: arms[0].calendar.horizonCycles,
      target: { measure, unit: "h", margin: practicalMargin(arms[0]) },
    },
  });
  const command = spellReport(
    ["sensitivity", a, b],
    { on, set, cycles, seed },
    sizesOf(options, chosenBy),
  );
  await giveReport(report, sensitivityDocument(report, command), options);
}

interface Chosen {
  inputs: Assumption[];
  leftOut: { id: string; why: string }[];
  chosenBy: "stated" | "ranks" | "screening";
}

function chosenInputs(
  { over, screen, most }: SensitivityOptions,
  arms: readonly OrganisationScenario[],
): Chosen {
  const { ranked, all } = assumedIds();
  if (over !== undefined || screen === true || ranked.length === 0) {
    const found = assumptionsOf(over ?? all, arms);
    if (found.inputs.length === 0)
      throw new InputError("--over", `none that can be varied: ${reasons(found.leftOut)}`);
    const isScreened = screen === true || over === undefined;
    return { ...found, chosenBy: isScreened ? "screening" : "stated" };
  }
  const found = assumptionsOf(ranked, arms);
  const inputs = found.inputs.slice(0, most);
  // what ranks below the last one taken was not asked for
  const last = ranked.indexOf(inputs[inputs.length - 1].id);
  const leftOut = found.leftOut.filter(({ id }) => ranked.indexOf(id) < last);
  return { inputs, leftOut, chosenBy: "ranks" };
}

function reasons(leftOut: readonly { id: string; why: string }[]): string {
  return leftOut.map(({ id, why }) => `${id} ${why}`).join("; ");
}

function planOf(
  { most, trajectories, survivors, points, emulator }: SensitivityOptions,
  isScreened: boolean,
): SensitivityPlan {
  return {
    screen: isScreened ? { most, lucks: screenLucks } : null,
    trajectories,
    morrisLucks,
    survivors,
    points,
    emulator: emulator ? { points: trainingPoints(survivors), lucks: trainingLucks } : null,
    curveLucks,
  };
}

/** About eight per input, as a power of two. */
function trainingPoints(inputs: number): number {
  let points = 16;
  while (points < 8 * inputs) points *= 2;
  return points;
}

function readArm(
  argument: string,
  reference: string,
  { on, set, cycles }: SensitivityOptions,
): OrganisationScenario {
  const scenario = readScenario(argument, reference, { on, set, cycles });
  if (scenario.kind === "organisation") return scenario;
  throw new InputError(argument, `${reference} is a ${scenario.kind}, wants an organisation`);
}

function readOver(text: string): string[] {
  return text
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
}

function readPoints(text: string): number {
  const points = whole("--points", 16, 16384)(text);
  if ((points & (points - 1)) === 0) return points;
  throw new InputError("--points", `${points}, wants a power of two`);
}

function whole(option: string, low: number, high: number): (text: string) => number {
  return numberOption(option, { low, high, isWhole: true });
}

/** All that decides the answer; `--most` counts only where assumptions are chosen. */
function sizesOf(options: SensitivityOptions, chosenBy: Chosen["chosenBy"]) {
  const { over, screen, most, trajectories, survivors, points, emulator } = options;
  return {
    ...(over === undefined ? {} : { over: over.join(",") }),
    ...(screen === true ? { screen } : {}),
    ...(chosenBy === "stated" ? {} : { most }),
    trajectories,
    survivors,
    points,
    ...(emulator ? {} : { "no-emulator": true as const }),
  };
}
