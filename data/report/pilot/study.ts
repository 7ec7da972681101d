/**
 * The two worlds of a pilot in the twin: the organisation with the operating model on trial in one department, and the same
 * one, by the same luck, without. What is asked of them is `questions.ts`.
 */
import { InputError, type OrganisationScenario, resolveScenario } from "../../../sim/index.ts";
import { canonicalJson } from "../../canonical-json.ts";
import { resolvedArm } from "../../claims-arms.ts";
import { sha256 } from "../../sha256.ts";

/**
 * Measures of a pilot, the first one the main one unless another is named. None can be below 0 or above `most`, in its unit of
 * the catalogue: beyond it stands a figure in another unit, per cent for a share or minutes for hours.
 */
export const pilotMeasures = [
  { id: "lead_time", better: "lower", most: 1e5 },
  { id: "misreads", better: "lower", most: 1000 },
  { id: "throughput", better: "higher", most: 1e9 },
  { id: "drift", better: "lower", most: 1 },
] as const satisfies readonly {
  id: string;
  better: "lower" | "higher";
  most: number;
}[];

export const betterOf: Readonly<Record<string, "lower" | "higher">> = Object.fromEntries(
  pilotMeasures.map(({ id, better }) => [id, better]),
);

/** The deployment whose fifth step is the pilot. */
export const pilotDeployment = "deploy-now";
/** The longest that a pilot lasts in the model: it goes on while it is measured, however short the plan is. */
export const longestPilot = 12;

export interface PilotStudy {
  /** As it was named, nothing deployed. */
  base: OrganisationScenario;
  department: string;
  /** Departments of the same kind, the pilot's among them. */
  units: readonly string[];
  /** Cycles after the decision date in which the pilot is prepared; they belong to neither side. */
  preparation: number;
  cycles: number;
  without: OrganisationScenario;
  with: OrganisationScenario;
  /** Everything deployed everywhere, and nothing, over the whole horizon. */
  full: { with: OrganisationScenario; without: OrganisationScenario };
}

export interface StudyOptions {
  department?: string;
  preparation: number;
  cycles: number;
}

/** @throws InputError for a department that cannot be a pilot, or a pilot longer than the model allows */
export function pilotStudy(
  base: OrganisationScenario,
  { department = base.pilotUnit, preparation, cycles }: StudyOptions,
): PilotStudy {
  const kinds = base.units.filter(({ kind }) => kind === "packing").map(({ id }) => id);
  if (!kinds.includes(department)) {
    const known = base.units.some(({ id }) => id === department);
    const why = known ? "is no packing department, where the model can pilot" : "does not exist";
    throw new InputError(
      "--department",
      `"${department}" ${why}; wants one of ${kinds.join(", ")}`,
    );
  }
  if (preparation + cycles > longestPilot) {
    throw new InputError(
      "--cycles",
      `${cycles} cycles after ${preparation} of preparation in the model, wants at most ${longestPilot} together`,
    );
  }
  const short = { horizonCycles: preparation + cycles };
  const arm = (deployment: string, own: object) => changed(base, { deployment, ...own });
  const pilot = { pilotUnit: department };
  return {
    base,
    department,
    units: kinds,
    preparation,
    cycles,
    without: arm("none", { ...pilot, calendar: short }),
    with: arm(pilotDeployment, {
      ...pilot,
      calendar: short,
      parameters: { "deployment.pilotCycles": longestPilot },
    }),
    full: { with: arm(pilotDeployment, pilot), without: arm("none", pilot) },
  };
}

function changed(base: OrganisationScenario, departures: object): OrganisationScenario {
  const scenario = resolveScenario(
    { schema: "burrow/1", kind: "organisation", name: base.name, extends: "base", ...departures },
    { lookup: () => base },
  );
  if (scenario.kind === "organisation") return scenario;
  throw new InputError("kind", `${scenario.kind}, wants an organisation`);
}

/** What decides every simulated pilot of this organisation, whatever their length. */
export function organisationDigest({ full, preparation }: PilotStudy): string {
  const digests = [full.with, full.without].map((scenario) => resolvedArm([scenario]).digest);
  return sha256(canonicalJson({ digests, preparation }));
}

/** Cycles from the decision date, below 0 before it. */
export function beforeOf({ base }: PilotStudy): number[] {
  const { baselineCycles } = base.calendar;
  return Array.from({ length: baselineCycles }, (_, at) => at - baselineCycles);
}

export function duringOf({ preparation, cycles }: PilotStudy): number[] {
  return Array.from({ length: cycles }, (_, at) => preparation + at);
}
