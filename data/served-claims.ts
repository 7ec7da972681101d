/**
 * Which claims of the operating model a parameter serves: those its source names, those of the roles that it carries, those
 * of the failure modes and safeguards that move it, and those whose test moves it, cuts it or leans on it most.
 */
import { claims } from "../analysis/claims/catalogue/index.ts";
import { failureModes, findParameter, type Parameter, roles } from "../sim/index.ts";

const claimId = /\b(?:KOOM|EXEC|MGR|WRK|COE|DEP|GOV|RACC)-(?:\d+|[A-Z]+\d*(?:[+-]\d+)?)\b/g;

/** Claim ids in a text, e.g. `GOV-2` in "GOV-2, assumed"; of a range its two ends. */
export function claimIds(text: string): string[] {
  return [...new Set(text.match(claimId) ?? [])];
}

/** Ids of parameters anywhere in a plain object, as a key or as a value. */
export function parametersIn(value: unknown): Set<string> {
  if (typeof value === "string") return new Set(findParameter(value) === undefined ? [] : [value]);
  if (typeof value !== "object" || value === null) return new Set();
  const inside = Object.entries(value).flatMap(([key, part]) => [
    ...parametersIn(Array.isArray(value) ? undefined : key),
    ...parametersIn(part),
  ]);
  return new Set(inside);
}

const tested = claims.map(({ id, test }) => ({ id, parameters: parametersIn(test) }));

/** Claims that a parameter serves, each once: by source, roles, failure modes, tests, in the order of the catalogues. */
export function servedClaims({ id, source }: Parameter): string[] {
  const carried = roles.filter(({ parameter }) => parameter?.split(", ").includes(id));
  const moving = failureModes.filter(({ moves, safeguard }) =>
    [...moves, ...(safeguard?.moves ?? [])].some(({ parameter }) => parameter === id),
  );
  return [
    ...new Set([
      ...claimIds(source),
      ...carried.map((row) => row.id),
      ...moving.flatMap((mode) => mode.claims),
      ...tested.filter(({ parameters }) => parameters.has(id)).map((claim) => claim.id),
    ]),
  ];
}
