/**
 * `burrow designs`: the design lab. Every design of a trial is run many times where the truth is known, and so is what it
 * says where there is nothing to find.
 */
import { type Command, Option } from "commander";
import { designsResult } from "../../data/designs/result.ts";
import { type TreatmentName, treatmentNames } from "../../data/designs/treatments.ts";
import { designsDocument } from "../../data/report/designs.ts";
import { InputError, meantName, measures as catalogue } from "../../sim/index.ts";
import { giveReport } from "../document/give.ts";
import { numberOption, shorten } from "../options.ts";
import {
  addReportOptions,
  readOrganisation,
  type ReportOptions,
  spellReport,
} from "../report-options.ts";
import { whileSweeping } from "../sweeping.ts";
import { defaultSeed } from "./shared-options.ts";

const usualScenario = "twelve-zones";
const usualTrials = 200;
const usualCycles = 12;
const usualMeasures = ["drift", "misreads", "lead_time"];

interface DesignsOptions extends ReportOptions {
  treatment?: TreatmentName;
  trials?: number;
  before?: number;
  after?: number;
  measure?: string[];
}

export function addDesigns(program: Command): void {
  const command = program
    .command("designs")
    .argument(
      "[scenario]",
      `organisation with departments that do the same (default: ${usualScenario})`,
    )
    .summary("the design lab: what each design of a trial can find, against a known truth")
    .description(
      "Runs each design of a trial many times against the realised effect, known from the same luck without treatment: bias, error, coverage, power, false go, cost; and the same designs where nobody is treated. --treatment says what is tried.",
    );
  addReportOptions(command, { name: "designs", own: addSizes }).action(designs);
}

function addSizes(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--treatment <what>",
        "what is tried: the rules that hold department by department, or training, the CoE or the change window by itself; CoE and window are for everybody at once, so fewer designs can try them (default: rules)",
      ).choices(treatmentNames),
    )
    .option(
      "--trials <n>",
      `trials of each design (default: ${usualTrials})`,
      numberOption("--trials", { low: 2, high: 100000, isWhole: true }),
    )
    .option(
      "--before <cycles>",
      `observed before the start (default: ${usualCycles})`,
      numberOption("--before", { low: 3, high: 60, isWhole: true }),
    )
    .option(
      "--after <cycles>",
      `observed from the start on (default: ${usualCycles})`,
      numberOption("--after", { low: 4, high: 60, isWhole: true }),
    )
    .option(
      "--measure <id...>",
      `outcomes by department (default: ${usualMeasures.join(" ")})`,
      readMeasures,
    );
}

/** Measures that departments have of their own and of which one side is better. */
function readMeasures(id: string, before: string[] = []): string[] {
  const usable = catalogue.filter(({ perUnit, better }) => perUnit && better !== "neither");
  if (usable.some((measure) => measure.id === id)) return [...before, id];
  const meant = meantName(
    id,
    usable.map((measure) => measure.id),
  );
  throw new InputError(
    "--measure",
    `${shorten(id)}, wants a measure by department with a better side${meant === undefined ? "" : `; did you mean ${meant}?`}`,
  );
}

async function designs(name = usualScenario, options: DesignsOptions): Promise<void> {
  const {
    seed = defaultSeed,
    treatment = "rules",
    trials = usualTrials,
    before = usualCycles,
    after = usualCycles,
    measure = usualMeasures,
    workers,
    out,
  } = options;
  const scenario = readOrganisation(name, options);
  const result = await whileSweeping({ counted: "jobs", workers, out }, ({ run, step }) =>
    designsResult({
      scenario,
      seed,
      treatment,
      trials,
      before,
      after,
      measures: [...new Set(measure)],
      run,
      step,
    }),
  );
  const sizes = { treatment, trials, before, after, measure: measure.join(" ") };
  const command = spellReport(["designs", name], options, sizes);
  await giveReport(result, designsDocument(result, command), options);
}
