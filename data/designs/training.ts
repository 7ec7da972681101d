/**
 * Training by itself, as `burrow designs` tries it: a deployment is walked, and of all else that it would bring the
 * organisation keeps what it has. A module is left out only where the organisation has none of its rules, because leaving
 * it out takes them away from everybody. What cannot be kept out is named.
 */
import {
  type DatedDeparture,
  failureModes,
  type OrganisationScenario,
  statedValue,
} from "../../sim/index.ts";

/** A value that the deployment puts in force beside training, and that no parameter keeps out. */
export interface Brought {
  parameter: string;
  value: number;
  /** Where: in departments that are treated, or in everybody once all departments are. */
  where: "treated" | "everybody";
}

export interface Training {
  /** Registered parameter to the value that it has from the decision date on. */
  values: Record<string, number>;
  /** Failure modes that would end it, without a dose from the decision date on: they do nothing else. */
  failures: DatedDeparture["failures"];
  brought: Brought[];
}

/** The deployment raises rules to these, never lowers them: at 0 every organisation keeps its own. */
const raised = [
  "deployment.auditSample",
  "deployment.bypassGate",
  "deployment.effortMinutes",
  "deployment.escalationsFirst",
  "deployment.changeWindow",
  "deployment.coePeople",
  "deployment.detection",
  "deployment.scorecardWeight",
];

export function trainingIn(base: OrganisationScenario): Training {
  const values: Record<string, number> = Object.fromEntries(raised.map((id) => [id, 0]));
  const brought: Brought[] = [];
  // executives may lose patience with a deployment, whatever makes them: that is no part of training
  const patience = "deployment.rollBackCycles";
  values[patience] = 0;
  const failures = Object.fromEntries(
    moversOf(base, patience).map(({ id }) => [id, { dose: 0, safeguard: false }]),
  );
  // rules for AI have none at which they do nothing: left out, AI is used as it was
  values["modules.ai"] = 0;
  const [alignment, evolution] = ["rhythm.alignment", "rhythm.evolution"].map((id) =>
    ownValues(base, id),
  );
  if (isAlways(alignment, 0) && isAlways(evolution, 0)) values["modules.rhythm"] = 0;
  else if (!isAlways(ownValues(base, "modules.rhythm"), 0)) {
    if (!isAlways(alignment, 1))
      brought.push({ parameter: "rhythm.alignment", value: 1, where: "treated" });
    if (!isAlways(evolution, 1))
      brought.push({ parameter: "rhythm.evolution", value: 1, where: "everybody" });
  }
  const structure = ownValues(base, "conflict.structure");
  if (isAlways(structure, 0)) values["modules.conflicts"] = 0;
  else if (structure.length === 1) values["deployment.conflictStructure"] = structure[0];
  else if (!isAlways(ownValues(base, "modules.conflicts"), 0)) {
    const [value] = ownValues(base, "deployment.conflictStructure");
    brought.push({ parameter: "conflict.structure", value, where: "everybody" });
  }
  // without their module executives would believe no scorecard any more, so it stays and does its other half
  if (
    !isAlways(ownValues(base, "scorecards.optics"), 0) &&
    !isAlways(ownValues(base, "modules.scorecards"), 0)
  )
    brought.push({ parameter: "scorecards.optics", value: 0, where: "everybody" });
  return { values, failures, brought };
}

/** Different values from the decision date on, in any department; NaN among them where a failure mode moves it. */
function ownValues(base: OrganisationScenario, id: string): number[] {
  const cycles = Array.from({ length: base.calendar.horizonCycles }, (_, cycle) => cycle);
  const stated = base.units.flatMap((unit) =>
    cycles.map((cycle) => statedValue(base, id, { unit: unit.id, cycle })),
  );
  return [...new Set(moversOf(base, id).length > 0 ? [...stated, NaN] : stated)];
}

/** Failure modes of an organisation that move a parameter, or whose safeguards do. */
function moversOf({ failures, dated = [] }: OrganisationScenario, id: string) {
  const present = [failures, ...dated.map((departure) => departure.failures)];
  return failureModes.filter(
    (mode) =>
      [...mode.moves, ...(mode.safeguard?.moves ?? [])].some(({ parameter }) => parameter === id) &&
      present.some((own) => (own[mode.id]?.dose ?? 0) > 0 || own[mode.id]?.safeguard === true),
  );
}

function isAlways(values: readonly number[], wanted: number): boolean {
  return values.every((value) => value === wanted);
}
