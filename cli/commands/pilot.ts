/**
 * `burrow pilot S`: the operating model on trial in one department. The plan is locked first; then the twin says what such
 * a pilot could find; then one pilot is analysed, a simulated one whose truth is known, or a real one from a file.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Command } from "commander";
import { analysePilot, type AnalysedPilot } from "../../analysis/reports/pilot/result.ts";
import {
  calibrationKey,
  type CalibrationRecord,
  type RunJobs,
  simulateCalibrations,
  storedCalibration,
} from "../../data/report/pilot/calibration.ts";
import { type PilotFile, readPilotFile } from "../../data/report/pilot/data-file.ts";
import { pilotDocument } from "../../data/report/pilot/document.ts";
import {
  lockPlan,
  type LockedPlan,
  mainEstimator,
  usualGates,
} from "../../data/report/pilot/plan.ts";
import { pilotReport } from "../../data/report/pilot/report.ts";
import { dailyJob, pilotJobs, readDays, readPilots } from "../../data/report/pilot/questions.ts";
import { organisationDigest, type PilotStudy, pilotStudy } from "../../data/report/pilot/study.ts";
import { InputError, type OrganisationScenario, simulateFlows } from "../../sim/index.ts";
import { platformReason } from "../../adapters/node/dataset-error.ts";
import { writeText } from "../../adapters/node/whole-file.ts";
import { makeAskedDirectory } from "../asked-directory.ts";
import { giveReport } from "../document/give.ts";
import { about, readScenario } from "../scenario-files.ts";
import { whileSweeping } from "../sweeping.ts";
import {
  addPilotOptions,
  type PilotOptions,
  spellPilot,
  usualPilots,
  usualPreparation,
} from "./pilot-options.ts";
import { defaultSeed } from "./shared-options.ts";

const shownReplication = 0;
const workWeek = 5;

export function addPilot(program: Command): void {
  addPilotOptions(
    program
      .command("pilot")
      .argument("<S>", "the organisation: a name that `burrow scenarios` lists, or a JSON file")
      .summary("what a pilot in one department can show, and what it showed")
      .description(
        "Locks the plan of a pilot, says from simulated pilots what its method can find and how often it is wrong, then analyses one pilot: a simulated one, both worlds known, or a real one with --data.",
      ),
  ).action(pilot);
}

async function pilot(reference: string, options: PilotOptions): Promise<void> {
  const { data, seed = defaultSeed, workers, out } = options;
  const base = organisation(reference, options);
  const preparation = options.preparation ?? (data === undefined ? usualPreparation : 0);
  const study = studyOf(base, options, preparation);
  const locked = lockPlan({
    scenario: { name: base.name, digest: organisationDigest(study) },
    department: options.department ?? study.department,
    comparison: data === undefined ? study.units.filter((unit) => unit !== study.department) : null,
    chosen: options.choose,
    measure: options.measure,
    baseline: data === undefined ? base.calendar.baselineCycles : null,
    preparation,
    cycles: options.cycles,
    looks: looksOf(options),
    gates: { ...usualGates, ...options.margin },
    data:
      data === undefined
        ? { kind: "simulated", seed, replication: shownReplication }
        : { kind: "file", name: basename(data) },
  });
  keep(locked, out);
  process.stderr.write(`plan locked before any data: sha256 ${locked.hash}\n`);
  const { plan } = locked;
  const file = data === undefined ? null : readData(data, plan);
  const asked = { gates: plan.gates, level: plan.looks[plan.looks.length - 1].level };
  const stored =
    options.calibrate === undefined ? storedCalibration(calibrationKey(study, asked)) : null;
  const found = await whileSweeping({ counted: "jobs", workers, out }, async ({ run }) => ({
    calibration: stored ?? (await calibrated(study, { ...asked, ...options, seed }, run)),
    panels: file === null ? await simulated(study, seed, run) : fromFile(file),
  }));
  const result = analysePilot({
    panels: found.panels,
    main: mainEstimator,
    looks: plan.looks,
    gates: plan.gates,
  });
  const report = pilotReport({
    ...locked,
    study,
    calibration: found.calibration,
    source: stored === null ? "simulated" : "stored",
    data:
      file === null
        ? null
        : { rows: file.rows, start: file.start, before: file.before, after: file.after },
    result,
    flows: {
      without: simulateFlows(study.without, seed, shownReplication),
      with: simulateFlows(study.with, seed, shownReplication),
    },
  });
  await giveReport(report, pilotDocument(report, spellPilot(reference, options, seed)), options);
}

function organisation(reference: string, { on, set }: PilotOptions): OrganisationScenario {
  const scenario = readScenario("S", reference, { on, set });
  if (scenario.kind === "organisation") return scenario;
  throw new InputError("S", `${scenario.name} is a ${scenario.kind}, wants an organisation`);
}

/**
 * Of a real pilot the twin is the scenario's own department, unless it has one of that name. Before its pilot the twin
 * trains people, so it leaves out the usual cycles even where a file's first treated cycle counts; more where the file does.
 */
function studyOf(
  base: OrganisationScenario,
  { data, department, cycles }: PilotOptions,
  preparation: number,
): PilotStudy {
  if (data !== undefined && department === undefined)
    throw new InputError("--department", "missing, wants the unit of the file that was treated");
  const isOwn = base.units.some(({ id, kind }) => id === department && kind === "packing");
  return pilotStudy(base, {
    department: data === undefined || isOwn ? department : undefined,
    preparation: data === undefined ? preparation : Math.max(usualPreparation, preparation),
    cycles,
  });
}

function looksOf({ looks, cycles }: PilotOptions): number {
  if (looks <= cycles) return looks;
  throw new InputError("--looks", `${looks}, wants at most one per cycle: ${cycles}`);
}

/** A plan that is kept cannot be changed any more: data may have been seen. */
function keep({ plan, hash }: LockedPlan, out: string | undefined): void {
  if (out === undefined) return;
  makeAskedDirectory(out);
  const path = join(out, "plan.json");
  if (!existsSync(path)) {
    writeText(path, `${JSON.stringify({ hash, plan }, null, 2)}\n`);
    return;
  }
  const before = about("--out", () => hashIn(path));
  if (before === hash) return;
  throw new InputError(
    "--out",
    `${path} holds the plan ${before.slice(0, 12)}, this is ${hash.slice(0, 12)}; wants another directory for another plan`,
  );
}

function hashIn(path: string): string {
  try {
    return String((JSON.parse(readFileSync(path, "utf8")) as { hash: unknown }).hash);
  } catch (error) {
    throw new InputError("", `${path} cannot be read: ${platformReason(error)}`);
  }
}

function readData(path: string, plan: LockedPlan["plan"]): PilotFile {
  return about("--data", () => {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(path);
    } catch (error) {
      throw new InputError(path, `cannot be read: ${platformReason(error)}`);
    }
    return about(path, () => readPilotFile(bytes, plan));
  });
}

async function calibrated(
  study: PilotStudy,
  asked: Pick<PilotOptions, "calibrate"> & {
    seed: string;
    gates: LockedPlan["plan"]["gates"];
    level: number;
  },
  run: RunJobs,
): Promise<CalibrationRecord> {
  const { calibrate = usualPilots, seed, gates, level } = asked;
  const [record] = await simulateCalibrations(
    study,
    { pilots: calibrate, seed, gates, level },
    { run },
  );
  return record;
}

async function simulated(
  study: PilotStudy,
  seed: string,
  run: RunJobs,
): Promise<AnalysedPilot["panels"]> {
  const span = { seed, from: shownReplication, to: shownReplication + 1 };
  const [days, ...answers] = await run(
    [dailyJob(study, span), ...pilotJobs(study, span)],
    "the pilot",
  );
  const [worlds] = readPilots(study, answers);
  const daily = readDays(study, days);
  const { cycleDays } = study.base.calendar;
  return Object.fromEntries(
    Object.entries(worlds).map(([id, { without, with: own }]) => {
      const points = daily[id];
      // weekdays go on through the cycles of preparation
      const phase = ((points?.baseline.length ?? 0) + study.preparation * cycleDays) % workWeek;
      return [
        id,
        {
          own,
          without,
          ...(points === undefined ? {} : { points: { ...points, period: workWeek, phase } }),
        },
      ];
    }),
  );
}

function fromFile({ panels }: PilotFile): AnalysedPilot["panels"] {
  return Object.fromEntries(Object.entries(panels).map(([id, own]) => [id, { own }]));
}
