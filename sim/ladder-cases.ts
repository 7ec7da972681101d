/**
 * Validation cases of kind ladder: one organisation at several levels of something, and measures that must not fall from
 * any level to the next. Levels share their random numbers, so each step is judged on paired differences.
 */
import { measures } from "./measures/index.ts";
import { identities } from "./model/state/identities.ts";
import type { OrganisationScenario } from "./model/input/scenario.ts";
import { View } from "./model/state/view.ts";
import type { Figure } from "./network/cases.ts";
import { resolveScenario } from "./resolve.ts";
import type { Document, Lookup } from "./scenario/document.ts";
import { InputError } from "./scenario/input-error.ts";
import { simulateWorld } from "./simulate.ts";

export interface LadderScenario {
  kind: "ladder";
  name: string;
  /** One organisation per level, in order. */
  levels: OrganisationScenario[];
  /** Measures of the catalogue, over the cycles after the decision date. */
  rising: string[];
  replications: number;
}

export interface LadderCase {
  id: string;
  scenario: LadderScenario;
}

interface LadderTask {
  scenario: LadderScenario;
  seed: string;
  replication: number;
}

/** One replication: per level a value of every measure; and how many identities did not hold. */
interface LadderPart {
  values: number[][];
  broken: number;
}

export const ladderEstimator = {
  tasks({ id, scenario }: LadderCase, seed: string): LadderTask[] {
    return Array.from({ length: scenario.replications }, (_, replication) => ({
      scenario,
      seed: `${seed} ${id}`,
      replication,
    }));
  },

  furtherTasks: (): LadderTask[] => [],

  run({ scenario, seed, replication }: LadderTask): LadderPart {
    let broken = 0;
    const values = scenario.levels.map((level) => {
      const w = simulateWorld(level, seed, replication);
      broken += identities(w).filter(({ left, right }) => left !== right).length;
      const view = new View(w, w.decisionCycle, w.cycles);
      return scenario.rising.map((id) => measures.find((each) => each.id === id)!.value(view));
    });
    return { values, broken };
  },

  figures({ id, scenario }: LadderCase, parts: readonly LadderPart[]): Figure[] {
    const figures: Figure[] = [];
    const add = (name: string, kind: Figure["kind"], differences: readonly number[]) => {
      const n = differences.length;
      const mean = differences.reduce((sum, each) => sum + each, 0) / n;
      const squares = differences.reduce((sum, each) => sum + (each - mean) * (each - mean), 0);
      figures.push({
        id: `${id}/${name}`,
        expected: 0,
        estimate: mean,
        standardError: kind === "identity" ? 0 : Math.sqrt(squares / (n - 1) / n),
        kind,
        tolerance: 0,
        // relative to an expected 0 no spread is too large: 3 standard errors decide
        precision: Infinity,
        isHeadline: false,
      });
    };
    scenario.rising.forEach((measure, place) => {
      for (let level = 1; level < scenario.levels.length; level++) {
        const steps = parts.map(({ values }) => values[level][place] - values[level - 1][place]);
        add(`${measure}:${level}-${level + 1}`, "lower", steps);
      }
    });
    add(
      "identities",
      "identity",
      parts.map(({ broken }) => broken),
    );
    return figures;
  },
};

/** Reads a case of this kind; what its organisation extends is looked up. */
export function ladderReader(lookup: Lookup): (document: unknown) => LadderScenario {
  return (document) => {
    const read = document as Record<string, unknown>;
    const known = ["schema", "kind", "name", "title", "organisation", "levels", "rising"];
    for (const key of Object.keys(read)) {
      if (![...known, "replications"].includes(key)) throw new InputError(key, "unknown key");
    }
    const { name, organisation, levels, rising, replications = 8 } = read;
    if (typeof name !== "string" || name === "") throw refuse("name", name, "a text");
    if (!isObject(organisation)) throw refuse("organisation", organisation, "an organisation");
    if (!Array.isArray(levels) || levels.length < 2)
      throw refuse("levels", levels, "a list of at least 2 levels");
    if (!Number.isInteger(replications) || (replications as number) < 2)
      throw refuse("replications", replications, "a whole number from 2");
    if (!Array.isArray(rising) || rising.length === 0)
      throw refuse("rising", rising, "a list of at least 1 measure");
    rising.forEach((id, place) => {
      if (!measures.some((each) => each.id === id))
        throw refuse(`rising.${place}`, id, "a measure of the catalogue");
    });
    return {
      kind: "ladder",
      name,
      rising: rising as string[],
      replications: replications as number,
      levels: levels.map((level, place) =>
        levelOf(organisation, level, { path: `levels.${place}`, lookup }),
      ),
    };
  };
}

/** The organisation with the parameters of one level. */
function levelOf(
  organisation: Document,
  level: unknown,
  { path, lookup }: { path: string; lookup: Lookup },
): OrganisationScenario {
  if (!isObject(level)) throw refuse(path, level, "parameters by id");
  const parameters = { ...(organisation.parameters as object | undefined), ...level };
  const scenario = resolveScenario(
    { schema: "burrow/1", kind: "organisation", ...organisation, parameters },
    { lookup },
  );
  if (scenario.kind !== "organisation")
    throw refuse("organisation.kind", scenario.kind, `"organisation"`);
  return scenario;
}

function isObject(value: unknown): value is Document {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refuse(path: string, value: unknown, rule: string): InputError {
  const shown = value === undefined ? "missing" : JSON.stringify(value).slice(0, 60);
  return new InputError(path, `${shown}, wants ${rule}`);
}
