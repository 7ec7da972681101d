/**
 * scenario.json: what was simulated, complete enough to simulate it again. It is written before the first part, and two
 * runs belong to the same dataset exactly when their documents are equal.
 */
import { canonicalJson } from "../canonical-json.ts";
import { resultsDigest } from "../engine.ts";
import type { Study } from "../study.ts";

/** When the experiment ends: after this many replications, or when the interval of a measure is narrow enough. */
export type StopRule = { replications: number } | { until: { measure: string; halfWidth: number } };

export interface StudyDocument {
  schema: "burrow-study/1";
  engine: string;
  /** Digest of the results of a short study: the model may change under one name. */
  results: string;
  seed: string;
  stop: StopRule;
  /** In arm order, each complete: nothing in it refers to another file. */
  scenarios: { name: string; digest: string; scenario: unknown }[];
}

export interface StudyDocumentInput {
  study: Study;
  /** Default: of this engine. */
  results?: string;
  arms: readonly unknown[];
  stop: StopRule;
}

export function studyDocument({
  study,
  results = resultsDigest,
  arms,
  stop,
}: StudyDocumentInput): StudyDocument {
  const scenarios = study.scenarios.map(({ name, digest }, arm) => ({
    name,
    digest,
    scenario: arms[arm],
  }));
  const { engine, seed } = study;
  return { schema: "burrow-study/1", engine, results, seed, stop, scenarios };
}

/**
 * Says in which respect a found document is another study than the wanted one, or null when it is the same one, perhaps
 * with another number of replications, or with an interval that is to become narrower: such a study goes on where it is.
 * `found` may be anything that was read from a file.
 */
export function differenceBetween(found: unknown, wanted: StudyDocument): string | null {
  if (typeof found !== "object" || found === null) return "it is no study";
  const other = found as Partial<StudyDocument>;
  if (other.schema !== wanted.schema) return `schema ${text(other.schema)}, not ${wanted.schema}`;
  if (other.engine !== wanted.engine) return `engine ${text(other.engine)}, not ${wanted.engine}`;
  if (other.results !== wanted.results)
    return `another state of ${wanted.engine}, with other results`;
  if (other.seed !== wanted.seed) return `seed ${text(other.seed)}, not ${text(wanted.seed)}`;
  if (!goesOn(other.stop, wanted.stop)) {
    return `${stopText(other.stop)}, not ${stopText(wanted.stop)}`;
  }
  const [there, here] = [scenarioNames(other), scenarioNames(wanted)];
  if (there !== here) return `scenarios ${there}, not ${here}`;
  if (canonicalJson({ ...other, stop: wanted.stop }) === canonicalJson(wanted)) return null;
  const arm = wanted.scenarios.findIndex(
    ({ digest }, i) => other.scenarios?.[i]?.digest !== digest,
  );
  return arm < 0
    ? "its scenario.json was changed by hand"
    : `another version of scenario ${wanted.scenarios[arm].name}`;
}

/** Whether what was finished under one rule counts under the other. */
function goesOn(found: unknown, wanted: StopRule): boolean {
  if (typeof found !== "object" || found === null) return false;
  const { replications, until } = found as Partial<Record<string, unknown>>;
  if ("replications" in wanted) return typeof replications === "number";
  const { measure, halfWidth } = (until ?? {}) as Partial<Record<string, unknown>>;
  const isNarrower = typeof halfWidth === "number" && wanted.until.halfWidth <= halfWidth;
  return isNarrower && measure === wanted.until.measure;
}

function scenarioNames({ scenarios }: Partial<StudyDocument>): string {
  return Array.isArray(scenarios)
    ? scenarios.map((scenario) => text(scenario?.name)).join(", ")
    : "none";
}

function stopText(stop: unknown): string {
  if (typeof stop !== "object" || stop === null) return "no rule when to stop";
  if ("replications" in stop) return `${text(stop.replications)} replications`;
  const { measure, halfWidth } = (stop as { until?: Record<string, unknown> }).until ?? {};
  return `until the half-width of ${text(measure)} is ${text(halfWidth)}`;
}

/** Values come from a file, so they may be anything. */
function text(value: unknown): string {
  return typeof value === "number" ? String(value) : (JSON.stringify(value) ?? "none");
}
