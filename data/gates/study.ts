/**
 * The simulations behind `burrow gates`: pilots under every rule with and without the effects of the operating model, the
 * three choices with the readings of the flags, and signs after a full deployment. Organisations differ from the start of
 * the baseline on, so that what gates and flags read of the time before is their own.
 */
import type { Audit, DriftReading } from "../../analysis/reports/gates/audit-sign.ts";
import type { ReadAnswer, StudyArm } from "../scenario-study.ts";
import { withoutEffects } from "../../analysis/claims/deploying.ts";
import { ordinaryOrganisations } from "../../analysis/claims/organisations.ts";
import { scalePoints } from "../../analysis/designs/points.ts";
import { sobolPoints } from "../../analysis/designs/sobol.ts";
import { signMeasures, type SignReading } from "../../analysis/reports/gates/no-sign.ts";
import {
  gateCount,
  type GateReading,
  type GateReadings,
} from "../../analysis/reports/gates/rules.ts";
import {
  type DatedDeparture,
  InputError,
  type OrganisationScenario,
  type ProbeRequest,
  statedValue,
} from "../../sim/index.ts";

type Departure = Omit<DatedDeparture, "fromCycle">;

/** The scenario with another deployment and departures of its own, after those that it states itself. */
export function arranged(
  base: OrganisationScenario,
  deployment: string,
  dated: readonly DatedDeparture[],
): OrganisationScenario {
  return { ...base, deployment, dated: [...(base.dated ?? []), ...dated] };
}

export function dated(fromCycle: number, departure: Partial<Departure>): DatedDeparture {
  return { fromCycle, parameters: {}, off: [], failures: {}, ...departure };
}

/** Organisation r: a point of the Sobol sequence over the ranges that rows about policies use. */
export function organisationsAround(base: OrganisationScenario, points: number): DatedDeparture[] {
  const { ranges, doses = {} } = ordinaryOrganisations;
  const all = [...Object.values(ranges), ...Object.values(doses)];
  const values = scalePoints(sobolPoints({ points, dimensions: all.length }), all);
  const names = Object.keys(ranges);
  return Array.from({ length: points }, (_, point) => {
    const own = values.subarray(point * all.length, (point + 1) * all.length);
    return dated(-base.calendar.baselineCycles, {
      parameters: Object.fromEntries(names.map((name, i) => [name, own[i]])),
      failures: Object.fromEntries(
        Object.keys(doses).map((mode, i) => [
          mode,
          { dose: own[names.length + i], safeguard: false },
        ]),
      ),
    });
  });
}

/** Rules that read gates, by their value of `deployment.gateRule`. */
const readingRules = [1, 2, 3] as const;

/** Cycles within which a pilot is over, whatever its rule. */
const pilotWithin = 14;

/** Arms: by rule, without and with effects. One attempt each, so that what is read is the first reading. */
export function pilotArms(
  base: OrganisationScenario,
  organisations: readonly DatedDeparture[],
): StudyArm[] {
  const to = Math.min(pilotWithin, base.calendar.horizonCycles);
  const probes: ProbeRequest[] = [
    ...Array.from({ length: gateCount }, (_, gate) => `gate_${gate + 1}`),
    "gates_truly_met",
  ].map((measure) => ({ measure, from: 0, to }));
  return readingRules.flatMap((gateRule) =>
    [withoutEffects, {}].map((effects): StudyArm => {
      const rule = dated(0, {
        parameters: { ...effects, "deployment.gateRule": gateRule, "deployment.retries": 0 },
      });
      const scenarioOf = (r: number) =>
        arranged(base, "pilot-gate-scale", [organisations[r], rule]);
      return { scenarioOf, probes };
    }),
  );
}

/** Readings of the rules in the order of `readingRules`. */
export function gateReadings(read: ReadAnswer, replications: number): GateReadings[] {
  const reading = (r: number, arm: number): GateReading =>
    Array.from({ length: gateCount }, (_, gate) => read(r, arm, gate));
  const every = Array.from({ length: replications }, (_, r) => r);
  return readingRules.map((_, rule) => ({
    without: every.map((r) => reading(r, 2 * rule)),
    with: every.map((r) => reading(r, 2 * rule + 1)),
    truth: every.map((r) => read(r, 2 * rule + 1, gateCount)),
  }));
}

const flagCount = 6;

/** Arms: carry on, deploy now, fix first. The last one reads the flags, as in a review whose result decides. */
export function choiceArms(
  base: OrganisationScenario,
  organisations: readonly DatedDeparture[],
): StudyArm[] {
  const outcome: ProbeRequest = {
    measure: "decision_hours",
    from: 0,
    to: base.calendar.horizonCycles,
  };
  const flags = Array.from({ length: flagCount }, (_, flag): ProbeRequest => ({
    measure: `flags.red.${flag + 1}`,
    from: 0,
    to: 1,
  }));
  return ["none", "deploy-now", "wait-for-readiness"].map((deployment, place): StudyArm => ({
    scenarioOf: (r) => arranged(base, deployment, [organisations[r]]),
    probes: place === 2 ? [outcome, ...flags] : [outcome],
  }));
}

/** Decision quantity by organisation and action, and distance to the red side by flag and organisation. */
export function choiceReadings(read: ReadAnswer, organisations: number) {
  const every = Array.from({ length: organisations }, (_, r) => r);
  return {
    utilities: every.map((r) => [0, 1, 2].map((arm) => read(r, arm, 0))),
    flags: Array.from({ length: flagCount }, (_, flag) => every.map((r) => read(r, 2, 1 + flag))),
  };
}

const mostAlignmentDays = 60;

/**
 * Lengths of an alignment cycle that are tried, days: whole cycles of the scenario, so that windows can be read.
 * @throws InputError where not even the scenario's own cycle can be tried
 */
export function alignmentLengths({ calendar }: OrganisationScenario): number[] {
  if (calendar.horizonCycles < 2)
    throw new InputError(
      "--cycles",
      `${calendar.horizonCycles}, wants at least 2: signs are looked for within two cycles`,
    );
  return [1, 2, 4, 6]
    .map((times) => times * calendar.cycleDays)
    .filter(
      (days) =>
        days <= mostAlignmentDays && (2 * days) / calendar.cycleDays <= calendar.horizonCycles,
    );
}

export const signDeployments = ["deploy-now", "order-only"] as const;

/** Arms: by length, rightly deployed and merely ordered. */
export function signArms(base: OrganisationScenario): StudyArm[] {
  const { cycleDays, baselineCycles } = base.calendar;
  return alignmentLengths(base).flatMap((days, length) =>
    signDeployments.map((deployment, place): StudyArm => {
      const scenario = arranged(base, deployment, [
        dated(0, { parameters: { "rhythm.alignmentDays": days } }),
      ]);
      const after = length * signDeployments.length + place;
      const to = (2 * days) / cycleDays;
      return {
        scenarioOf: () => scenario,
        probes: [...signMeasures, "drift"].flatMap((measure): ProbeRequest[] => [
          { measure, from: -baselineCycles, to: 0 },
          { measure, from: 0, to, after },
        ]),
      };
    }),
  );
}

export function signReadings(read: ReadAnswer, arm: number, replications: number): SignReading[] {
  return Array.from({ length: replications }, (_, r) => ({
    before: signMeasures.map((_measure, sign) => read(r, arm, 2 * sign)),
    after: signMeasures.map((_measure, sign) => read(r, arm, 2 * sign + 1)),
  }));
}

/** Drift stands behind the signs. */
export function driftReadings(read: ReadAnswer, arm: number, replications: number): DriftReading[] {
  const place = 2 * signMeasures.length;
  return Array.from({ length: replications }, (_, r) => ({
    before: read(r, arm, place),
    after: read(r, arm, place + 1),
  }));
}

/** What audits under the operating model are in a scenario: `--set` reaches each of these parameters. */
export function auditIn(scenario: OrganisationScenario): Audit {
  const value = (id: string) => statedValue(scenario, id);
  return {
    sample: value("deployment.auditSample"),
    seen:
      value("audit.sensitivity") *
      (1 - value("sop.undocumentedShare")) *
      (1 - value("audit.censored")),
  };
}
