/**
 * `burrow effects [MODE…]`: failure modes on and off in a designed experiment on one organisation, every block on the same
 * luck: what each does alone, on average, behind its safeguard, and together.
 */
import type { Command } from "commander";
import { askAll, type Asked } from "../../analysis/reports/asking.ts";
import {
  armKey,
  distinctArms,
  type EffectArm,
  effectArms,
  mostModes,
} from "../../analysis/reports/effects/design.ts";
import { effectsResult } from "../../analysis/reports/effects/result.ts";
import { canonicalJson } from "../../data/canonical-json.ts";
import { resolvedArm } from "../../data/claims-arms.ts";
import { departed } from "../../data/departed.ts";
import { effectsDocument } from "../../data/report/effects.ts";
import { effectsReport } from "../../data/report/effects-report.ts";
import { sha256 } from "../../data/sha256.ts";
import {
  type FailureMode,
  failureModes,
  InputError,
  meantName,
  measures,
  type OrganisationScenario,
} from "../../sim/index.ts";
import { giveReport } from "../document/give.ts";
import { numberOption, shorten } from "../options.ts";
import { addReportOptions, type ReportOptions, spellReport } from "../report-options.ts";
import { readScenario } from "../scenario-files.ts";
import { whileSweeping } from "../sweeping.ts";
import { defaultSeed } from "./shared-options.ts";

/** The six of the ordinary organisation, its low-truth reports, and the CoE that could mend the rest. */
const usualModes = [
  "priority-whiplash",
  "bypassing-the-spine",
  "improvising-workers",
  "scanner-fault",
  "ai-shortcut",
  "ambiguity-downward",
  "truth-as-weapon",
  "no-centre",
];
const usualBlocks = 10;

/** The organisation that modes are put on. */
const usualOrganisation = "healthy";

interface EffectsOptions extends ReportOptions {
  measure: string;
  blocks: number;
}

export function addEffects(program: Command): void {
  const command = program
    .command("effects")
    .argument(
      "[modes...]",
      `failure modes, at most ${mostModes} (default: ${usualModes.join(" ")})`,
    )
    .summary("what failure modes cost, alone, behind a safeguard and together")
    .description(
      `Puts every combination of failure modes on one organisation (all of them up to seven modes, a fraction of resolution V above) and prints what each does alone, on average, with its safeguard, and which two are worse together than apart. The organisation is ${usualOrganisation}, or that of --on. At default size some two minutes of one core.`,
    );
  addReportOptions(command, { name: "effects", own: addOwn })
    .addHelpText("after", examples)
    .action(effects);
}

function addOwn(command: Command): Command {
  return command
    .option(
      "--measure <id>",
      "what is measured over the cycles after the decision date",
      readMeasure,
      "decision_hours",
    )
    .option(
      "--blocks <n>",
      "complete blocks: every arm once, all on the same luck",
      numberOption("--blocks", { low: 2, high: 1000, isWhole: true }),
      usualBlocks,
    );
}

const examples = `
Examples:
  burrow effects                                               the modes of the ordinary organisation
  burrow effects scanner-fault no-centre --blocks 20           two of them, more closely
  burrow effects --on healthy --set parameters.flow.demandFactor=1.16 --measure throughput
`;

async function effects(names: string[], options: EffectsOptions): Promise<void> {
  const { on = usualOrganisation, set, cycles, seed = defaultSeed, blocks, measure } = options;
  const { workers, out } = options;
  const modes = modesOf(names.length === 0 ? usualModes : names);
  const base = readScenario("--on", on, { set, cycles });
  if (base.kind !== "organisation")
    throw new InputError("--on", `${base.name} is a ${base.kind}, wants an organisation`);
  const { horizonCycles } = base.calendar;
  const arms = effectArms(modes.map(({ safeguard }) => safeguard !== undefined));
  const distinct = distinctArms(arms);
  const span = { from: 0, to: blocks };
  const ask = (arm: EffectArm, asked: string): Asked => ({
    arm: resolvedArm([scenarioOf(base, modes, arm)]),
    probe: { measure: asked, from: 0, to: horizonCycles },
    ...span,
  });
  const asked = distinct.map((arm) => ask(arm, measure));
  const lost = [arms.clean, arms.all].map((arm) => ask(arm, "lost_demand"));
  const answers = await whileSweeping({ counted: "jobs", workers, out }, ({ run }) =>
    askAll([...asked, ...lost], { seed, run }),
  );
  const values = new Map(distinct.map((arm, place) => [armKey(arm), answers[place]]));
  const result = effectsResult(arms, values);
  if (result === null) {
    throw new InputError(
      "--measure",
      `${measure} has a value in every arm of fewer than 2 of ${blocks} blocks, wants another measure or more --blocks`,
    );
  }
  const report = effectsReport(result, {
    base,
    modes,
    measure: measures.find(({ id }) => id === measure)!,
    arms: distinct.length,
    lost: answers.slice(-2),
    digest: sha256(canonicalJson([...values].map(([key, own]) => [key, [...own].map(String)]))),
    asked: { seed, on, set, cycles: horizonCycles },
  });
  const command = spellReport(
    ["effects", ...names],
    { on, set, cycles, seed },
    { measure, blocks },
  );
  await giveReport(report, effectsDocument(report, command), options);
}

/** The organisation with every named mode stated, on or off, from the decision date on where it takes a date. */
function scenarioOf(
  base: OrganisationScenario,
  modes: readonly FailureMode[],
  arm: EffectArm,
): OrganisationScenario {
  const settings = modes.map(({ id, isUndated }, mode) => ({
    id,
    isUndated: isUndated === true,
    setting: { dose: (arm.on >>> mode) & 1, safeguard: arm.guarded === mode },
  }));
  const pick = (undated: boolean) =>
    Object.fromEntries(
      settings
        .filter(({ isUndated }) => isUndated === undated)
        .map(({ id, setting }) => [id, setting]),
    );
  return departed(base, { failures: pick(false), always: pick(true) });
}

/** @throws InputError for a mode that does not exist, stands twice, or too many */
function modesOf(names: readonly string[]): FailureMode[] {
  const ids = failureModes.map(({ id }) => id);
  names.forEach((name, place) => {
    if (!ids.includes(name)) {
      const meant = meantName(name, ids);
      throw new InputError(
        "MODE",
        `${shorten(name)}, wants a failure mode of the catalogue${meant === undefined ? "" : `; did you mean ${meant}?`}`,
      );
    }
    if (names.indexOf(name) !== place)
      throw new InputError("MODE", `${name} given twice, wants each once`);
  });
  if (names.length > mostModes)
    throw new InputError("MODE", `${names.length} failure modes, wants at most ${mostModes}`);
  return names.map((name) => failureModes.find(({ id }) => id === name)!);
}

function readMeasure(id: string): string {
  if (measures.some((measure) => measure.id === id)) return id;
  const meant = meantName(
    id,
    measures.map((measure) => measure.id),
  );
  throw new InputError(
    "--measure",
    `${shorten(id)}, wants a measure of the catalogue${meant === undefined ? "" : `; did you mean ${meant}?`}`,
  );
}
