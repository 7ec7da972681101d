/**
 * Questions asked of the two worlds of a pilot, each measure, unit and cycle, as jobs of a few seconds; and from their
 * answers back to panels.
 */
import type { BothWorlds } from "../../../analysis/reports/pilot/both-worlds.ts";
import type { SweepJob } from "../../../analysis/sweep.ts";
import type { OrganisationScenario, ProbeRequest } from "../../../sim/index.ts";
import { resolvedArm } from "../../claims-arms.ts";
import { beforeOf, duringOf, pilotMeasures, type PilotStudy } from "./study.ts";

export interface Span {
  seed: string;
  /** Replications from to - 1. */
  from: number;
  to: number;
}

/** A few seconds of a core each. */
const pilotsPerJob = 10;

/** @returns jobs in order of replications */
export function pilotJobs(study: PilotStudy, { seed, from, to }: Span): SweepJob[] {
  const { without, with: own } = probesOf(study);
  return spans(from, to).map((span) =>
    jobOf(
      [
        { scenario: study.without, probes: without },
        { scenario: study.with, probes: own },
      ],
      { seed, ...span },
    ),
  );
}

/** Answers of `pilotJobs`: by replication and measure. */
export function readPilots(
  study: PilotStudy,
  answers: readonly Float64Array[],
): Record<string, BothWorlds>[] {
  const { without, with: own } = probesOf(study);
  const width = without.length + own.length;
  return answers.flatMap((values) =>
    Array.from({ length: values.length / width }, (_, row) =>
      worldsOf(study, values.subarray(row * width, (row + 1) * width)),
    ),
  );
}

function probesOf(study: PilotStudy): { without: ProbeRequest[]; with: ProbeRequest[] } {
  const probes = (cycles: readonly number[]) =>
    pilotMeasures.flatMap(({ id: measure }) =>
      study.units.flatMap((unit) =>
        cycles.map((cycle) => ({ measure, from: cycle, to: cycle + 1, units: [unit] })),
      ),
    );
  return {
    without: [...probes(beforeOf(study)), ...probes(duringOf(study))],
    with: probes(duringOf(study)),
  };
}

function worldsOf(study: PilotStudy, row: Float64Array): Record<string, BothWorlds> {
  const { units, department } = study;
  const [before, during] = [beforeOf(study).length, study.cycles];
  const isTreated = units.map((unit) => unit === department);
  const perMeasure = (cycles: number) => units.length * cycles;
  const block = (start: number, cycles: number) =>
    units.map((_, unit) => [...row.subarray(start + unit * cycles, start + (unit + 1) * cycles)]);
  const all = pilotMeasures.length;
  return Object.fromEntries(
    pilotMeasures.map(({ id }, place) => {
      const past = block(place * perMeasure(before), before);
      const starts = [0, 1].map(
        (arm) => all * perMeasure(before) + (arm * all + place) * perMeasure(during),
      );
      const [without, own] = starts.map((start) => ({
        units,
        isTreated,
        before: past,
        after: block(start, during),
      }));
      return [id, { without, with: own }];
    }),
  );
}

/** Of the pilot that is shown: each day of the department, for its control charts. */
export const dailyFigures: Readonly<Record<string, string>> = {
  lead_time: "unit-days.lead_time",
  throughput: "unit-days.lines",
};

export function dailyJob(study: PilotStudy, span: Span): SweepJob {
  return jobOf(
    [
      { scenario: study.without, probes: dailyProbes(study, beforeOf(study)) },
      { scenario: study.with, probes: dailyProbes(study, duringOf(study)) },
    ],
    span,
  );
}

function dailyProbes(study: PilotStudy, cycles: readonly number[]): ProbeRequest[] {
  const { cycleDays } = study.base.calendar;
  return Object.values(dailyFigures).flatMap((measure) =>
    cycles.flatMap((from) =>
      Array.from({ length: cycleDays }, (_, day) => ({
        measure,
        from,
        to: from + 1,
        units: [study.department],
        day,
      })),
    ),
  );
}

/** Days without a figure are NaN: they keep their place in the week. @returns by measure: before and during */
export function readDays(
  study: PilotStudy,
  values: Float64Array,
): Record<string, { baseline: number[]; pilot: number[] }> {
  const { cycleDays } = study.base.calendar;
  const before = beforeOf(study).length * cycleDays;
  const during = study.cycles * cycleDays;
  const ids = Object.keys(dailyFigures);
  const piece = (start: number, length: number) => [...values.subarray(start, start + length)];
  return Object.fromEntries(
    ids.map((id, place) => [
      id,
      {
        baseline: piece(place * before, before),
        pilot: piece(ids.length * before + place * during, during),
      },
    ]),
  );
}

/** Everything deployed everywhere: each measure of the department and of all comparable ones, over windows of `cycles`. */
export function rollOutJobs(study: PilotStudy, cycles: readonly number[], span: Span): SweepJob[] {
  const probes = rollOutProbes(study, cycles);
  return spans(span.from, span.to).map((own) =>
    jobOf(
      [
        { scenario: study.full.without, probes },
        { scenario: study.full.with, probes },
      ],
      { ...span, ...own },
    ),
  );
}

function rollOutProbes(study: PilotStudy, cycles: readonly number[]): ProbeRequest[] {
  return pilotMeasures.flatMap(({ id: measure }) =>
    cycles.flatMap((to) =>
      study.units.map((unit) => ({ measure, from: 0, to, units: [unit], after: 1 })),
    ),
  );
}

/** What full roll-out does in one organisation: to the department, and on average to all comparable ones; NaN: never came. */
export interface RollOut {
  department: number;
  everywhere: number;
}

/** @returns [measure][place of the window][replication] */
export function readRollOuts(
  study: PilotStudy,
  cycles: readonly number[],
  answers: readonly Float64Array[],
): Record<string, RollOut[][]> {
  const { units, department } = study;
  const width = rollOutProbes(study, cycles).length;
  return Object.fromEntries(
    pilotMeasures.map(({ id }, place) => [
      id,
      cycles.map((_, window) =>
        answers.flatMap((values) =>
          Array.from({ length: values.length / (2 * width) }, (_row, row) => {
            const start = row * 2 * width + (place * cycles.length + window) * units.length;
            const effects = units.map(
              (_unit, unit) => values[start + width + unit] - values[start + unit],
            );
            return {
              department: effects[units.indexOf(department)],
              everywhere: effects.reduce((sum, effect) => sum + effect, 0) / units.length,
            };
          }),
        ),
      ),
    ]),
  );
}

function spans(from: number, to: number): { from: number; to: number }[] {
  return Array.from({ length: Math.ceil((to - from) / pilotsPerJob) }, (_, job) => ({
    from: from + job * pilotsPerJob,
    to: Math.min(to, from + (job + 1) * pilotsPerJob),
  }));
}

function jobOf(
  arms: readonly { scenario: OrganisationScenario; probes: ProbeRequest[] }[],
  { seed, from, to }: Span,
): SweepJob {
  return {
    identity: {
      seed,
      from,
      to,
      arms: arms.map(({ scenario, probes }) => ({
        digest: resolvedArm([scenario]).digest,
        probes,
      })),
    },
    request: {
      seed,
      from,
      to,
      arms: arms.map(({ scenario, probes }) => ({ scenarios: [scenario], probes })),
    },
  };
}
