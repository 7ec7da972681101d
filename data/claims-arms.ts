/**
 * From an arm of a claim to complete scenarios, through the same door as a person's file; and to the command that repeats it.
 * Failure modes of an arm set in at the decision date, so arms of one organisation share their past.
 */
import type { Arm, Dated, Failure, Organisations } from "../analysis/claims/claim.ts";
import type { Resolve, ResolvedArm } from "../analysis/claims/plan.ts";
import { scalePoints } from "../analysis/designs/points.ts";
import { sobolPoints } from "../analysis/designs/sobol.ts";
import { InputError, type OrganisationScenario, pastOf, resolveScenario } from "../sim/index.ts";
import { canonicalJson } from "./canonical-json.ts";
import { sha256 } from "./sha256.ts";

/** The document behind the name of a scenario. */
export type LookUp = (name: string) => unknown;

/** @throws InputError from what it returns, for an arm that is no valid scenario */
export function armResolver(lookup: LookUp): Resolve {
  return (arm, organisations) => {
    const scenarios = documentsOf(arm, organisations).map((document) =>
      organisation(document, lookup),
    );
    return resolvedArm(scenarios);
  };
}

/** Complete scenarios, with what tells them apart and what arms may share. */
export function resolvedArm(scenarios: readonly OrganisationScenario[]): ResolvedArm {
  const { warmUpCycles, baselineCycles, horizonCycles } = scenarios[0].calendar;
  return {
    digest: sha256(canonicalJson(scenarios.map(essence))),
    past: sha256(canonicalJson([...new Set(scenarios.map(pastOf))])),
    pastCycles: warmUpCycles + baselineCycles,
    horizon: horizonCycles,
    scenarios,
  };
}

function organisation(document: object, lookup: LookUp): OrganisationScenario {
  const scenario = resolveScenario(document, { lookup });
  if (scenario.kind !== "organisation")
    throw new InputError("on", "a network, wants an organisation");
  return scenario;
}

/** What can change a result: no names, no texts, no expectations. */
function essence(scenario: OrganisationScenario): object {
  const { name: _, title: __, what: ___, expected: ____, replications: _____, ...rest } = scenario;
  return rest;
}

function documentsOf(arm: Arm, organisations: Organisations | undefined): object[] {
  if (organisations === undefined) return [documentOf(arm, [])];
  return pointsOf(organisations).map((point) => documentOf(arm, [point]));
}

/** One dated departure per organisation; what an arm states itself outranks it. */
function pointsOf({ points, ranges, doses = {} }: Organisations): object[] {
  const all = [...Object.values(ranges), ...Object.values(doses)];
  const values = scalePoints(sobolPoints({ points, dimensions: all.length }), all);
  const names = Object.keys(ranges);
  return Array.from({ length: points }, (_, point) => {
    const own = values.subarray(point * all.length, (point + 1) * all.length);
    return {
      parameters: Object.fromEntries(names.map((name, i) => [name, own[i]])),
      failures: Object.fromEntries(
        Object.keys(doses).map((mode, i) => [mode, { dose: own[names.length + i] }]),
      ),
    };
  });
}

/** Its dated departures are all there are: scenarios of the catalogue state none. */
function documentOf(arm: Arm, before: readonly object[]): object {
  return {
    schema: "burrow/1",
    kind: "organisation",
    extends: arm.on,
    ...departuresOf(arm, before),
  };
}

function departuresOf(arm: Arm, before: readonly object[]): Record<string, unknown> {
  const { deployment, pilotUnit, set, failures = {}, dated = [] } = arm;
  const always = Object.entries(failures).filter(([, { from }]) => from === "always");
  const later = Object.entries(failures).filter(([, { from }]) => from !== "always");
  const all = [...before, ...dated.map(datedOf), ...later.map(failureOf)];
  return {
    ...(deployment === undefined ? {} : { deployment }),
    ...(pilotUnit === undefined ? {} : { pilotUnit }),
    ...(set === undefined ? {} : { parameters: set }),
    ...(always.length === 0 ? {} : { failures: Object.fromEntries(always.map(undated)) }),
    ...(all.length === 0 ? {} : { dated: all }),
  };
}

function datedOf({ from = 0, until, parameters, units, off }: Dated): object {
  return {
    fromCycle: from,
    ...(until === undefined ? {} : { untilCycle: until }),
    ...(parameters === undefined ? {} : { parameters }),
    ...(units === undefined ? {} : { units }),
    ...(off === undefined ? {} : { off }),
  };
}

function failureOf([mode, { dose, from, until, safeguard = false }]: [string, Failure]): object {
  return {
    fromCycle: typeof from === "number" ? from : 0,
    ...(until === undefined ? {} : { untilCycle: until }),
    failures: { [mode]: { dose, safeguard } },
  };
}

function undated([mode, { dose, until, safeguard = false }]: [string, Failure]): [string, object] {
  return [mode, { dose, safeguard, ...(until === undefined ? {} : { untilCycle: until }) }];
}

/** The command that simulates an arm, word for word. */
export function armCommand(arm: Arm): string {
  const { dated, failures, parameters, ...rest } = departuresOf(arm, []);
  const spelled = ["burrow run", arm.on];
  const say = (path: string, value: unknown) =>
    spelled.push(`--set '${path}=${typeof value === "string" ? value : JSON.stringify(value)}'`);
  for (const [path, value] of Object.entries(rest)) say(path, value);
  for (const [id, value] of Object.entries(parameters ?? {})) say(`parameters.${id}`, value);
  for (const [mode, value] of Object.entries(failures ?? {})) say(`failures.${mode}`, value);
  if (dated !== undefined) say("dated", dated);
  return spelled.join(" ");
}
