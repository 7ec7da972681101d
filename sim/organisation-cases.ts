/**
 * Validation cases of kind organisation: a scenario with expected figures, estimated by replications of the very model
 * that answers every other question. Each replication must also keep its identities exactly.
 */
import { measures } from "./measures/index.ts";
import { identities } from "./model/state/identities.ts";
import type { OrganisationScenario } from "./model/input/scenario.ts";
import { View } from "./model/state/view.ts";
import { Scalar } from "./model/state/codes.ts";
import type { Figure } from "./network/cases.ts";
import { resolveScenario, type Scenario } from "./resolve.ts";
import type { Lookup } from "./scenario/document.ts";
import { InputError } from "./scenario/input-error.ts";
import { simulateWorld } from "./simulate.ts";

export interface OrganisationCase {
  id: string;
  scenario: OrganisationScenario;
}

export interface OrganisationTask {
  scenario: OrganisationScenario;
  seed: string;
  replication: number;
}

/** One replication: a value per expected figure, and how many identities did not hold. */
export interface OrganisationPart {
  values: number[];
  broken: number;
  events: number;
}

const tolerance = 0.01;
/** Error of an exact figure, relative to the larger of 1 and its value. */
const rounding = 1e-9;
/** Reserve over what a standard error asks for, and the most that a case is lengthened. */
const margin = 1.2;
const mostReplications = 4000;

/** How cases of this kind are estimated: independent tasks, each a pure function of plain data, then figures. */
export const organisationEstimator = {
  tasks(each: OrganisationCase, seed: string): OrganisationTask[] {
    return replications(each, seed, 0, each.scenario.replications);
  },

  furtherTasks(
    each: OrganisationCase,
    seed: string,
    parts: readonly OrganisationPart[],
  ): OrganisationTask[] {
    let factor = 1;
    for (const { expected, standardError, kind, precision } of organisationEstimator.figures(
      each,
      parts,
    )) {
      if (kind === "identity") continue;
      const relative = standardError / Math.abs(expected * precision);
      if (relative > 1) factor = Math.max(factor, relative * relative * margin);
    }
    return replications(
      each,
      seed,
      parts.length,
      Math.min(mostReplications, Math.ceil(parts.length * factor)),
    );
  },

  run({ scenario, seed, replication }: OrganisationTask): OrganisationPart {
    const w = simulateWorld(scenario, seed, replication);
    const values = scenario.expected.map(({ measure, units, scale, offset, cycles }) => {
      const places = units?.map((id) => scenario.units.findIndex((unit) => unit.id === id));
      const [from, to] = cycles ?? [0, scenario.calendar.horizonCycles];
      const view = new View(w, w.decisionCycle + from, w.decisionCycle + to, places);
      return offset + scale * measures.find(({ id }) => id === measure)!.value(view);
    });
    const broken = identities(w).filter(({ left, right }) => left !== right).length;
    return { values, broken, events: w.scalars[Scalar.Events] };
  },

  figures({ id, scenario }: OrganisationCase, parts: readonly OrganisationPart[]): Figure[] {
    const n = parts.length;
    const headline = scenario.expected.findIndex(({ exact }) => !exact);
    const figures = scenario.expected.map((figure, place): Figure => {
      const mean = parts.reduce((sum, part) => sum + part.values[place], 0) / n;
      const squares = parts.reduce(
        (sum, part) => sum + (part.values[place] - mean) * (part.values[place] - mean),
        0,
      );
      return {
        id: `${id}/${figure.id}`,
        expected: figure.value,
        estimate: mean,
        standardError: figure.exact ? 0 : Math.sqrt(squares / (n - 1) / n),
        kind: figure.exact ? "identity" : "equal",
        tolerance: figure.exact ? rounding : tolerance,
        precision: figure.precision,
        isHeadline: place === headline,
      };
    });
    const broken = parts.reduce((sum, part) => sum + part.broken, 0);
    figures.push({
      id: `${id}/identities`,
      expected: 0,
      estimate: broken,
      standardError: 0,
      kind: "identity",
      tolerance: 0,
      precision: 0,
      isHeadline: false,
    });
    return figures;
  },
};

function replications(
  { scenario, id }: OrganisationCase,
  seed: string,
  from: number,
  to: number,
): OrganisationTask[] {
  const tasks: OrganisationTask[] = [];
  for (let replication = from; replication < to; replication++) {
    tasks.push({ scenario, seed: `${seed} ${id}`, replication });
  }
  return tasks;
}

/** Reads a case of this kind; what it extends is looked up. */
export function organisationReader(lookup: Lookup): (document: unknown) => OrganisationScenario {
  return (document) => {
    const scenario: Scenario = resolveScenario(document, { lookup });
    if (scenario.kind !== "organisation")
      throw new InputError("kind", `"${scenario.kind}", wants "organisation"`);
    if (scenario.expected.length === 0)
      throw new InputError("expected", "no figures, wants at least 1");
    return scenario;
  };
}
