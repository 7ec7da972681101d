/**
 * Rules between the fields of an organisation, which a schema cannot state: places, dates, contacts, expected figures, and
 * demand that the numbers of totes have room for. Throws the first problem as an InputError.
 */
import { InputError } from "../../scenario/input-error.ts";
import { wavesPerDay } from "../state/calendar.ts";
import { streamPlaces, totesPerStream } from "../state/sites.ts";
import { checkDemand } from "./check-demand.ts";
import { findParameter } from "./registry.ts";
import type { Names, OrganisationScenario, Unit } from "./scenario.ts";

/** Numbers of totes are whole numbers of 31 bits. */
const mostTotes = 2147483648;

/** Every two zones of a site are a pair that can fall out: half a million pairs. */
const mostZonesPerSite = 1000;

/** @throws InputError for the first rule that is broken */
export function check(scenario: OrganisationScenario, names: Names): void {
  const { undatedIds = [], unguardedIds = [] } = names;
  const { units, calendar } = scenario;
  const zones = units.filter((unit) => unit.kind === "packing");
  if (zones.length === 0)
    throw new InputError("units", "no unit of kind packing, wants at least 1");
  checkSites(units);
  checkContacts(units);
  if (!zones.some((unit) => unit.id === scenario.pilotUnit)) {
    throw new InputError(
      "pilotUnit",
      `"${scenario.pilotUnit}", wants a packing unit: ${zones.map((u) => u.id).join(", ")}`,
    );
  }
  const cycles = calendar.warmUpCycles + calendar.baselineCycles + calendar.horizonCycles;
  if (cycles * calendar.cycleDays > 20000) {
    throw new InputError(
      "calendar",
      `${cycles * calendar.cycleDays} days in all, wants at most 20,000 days`,
    );
  }
  checkDated(scenario, { undatedIds, unguardedIds });
  const waves = cycles * calendar.cycleDays * wavesPerDay;
  if (waves * streamPlaces(units.length) * totesPerStream > mostTotes) {
    const days = mostTotes / (wavesPerDay * streamPlaces(units.length) * totesPerStream);
    throw new InputError(
      "calendar",
      `${waves / wavesPerDay} days in all with ${units.length} units, wants at most ${days} days`,
    );
  }
  checkDemand(scenario, names.failures);
  checkExpected(scenario);
  for (const [mode, setting] of Object.entries(scenario.failures)) {
    const { fromCycle, untilCycle, safeguard } = setting;
    const date = fromCycle === undefined ? untilCycle : fromCycle;
    if (date !== undefined && undatedIds.includes(mode)) {
      throw new InputError(
        `failures.${mode}.${date === fromCycle ? "fromCycle" : "untilCycle"}`,
        `cycle ${date}, wants no date: this is how an organisation is from its start`,
      );
    }
    if (safeguard && unguardedIds.includes(mode)) {
      throw new InputError(`failures.${mode}.safeguard`, `true, wants false: it has no safeguard`);
    }
    if (fromCycle !== undefined && untilCycle !== undefined && untilCycle <= fromCycle) {
      throw new InputError(
        `failures.${mode}.untilCycle`,
        `cycle ${untilCycle}, wants a cycle after fromCycle ${fromCycle}`,
      );
    }
  }
}

function checkDated(
  { dated = [], units }: OrganisationScenario,
  { undatedIds, unguardedIds }: Required<Pick<Names, "undatedIds" | "unguardedIds">>,
): void {
  dated.forEach(({ fromCycle, untilCycle, parameters, units: places, off, failures }, at) => {
    for (const [mode, { safeguard }] of Object.entries(failures)) {
      const place = `dated.${at}.failures.${mode}`;
      if (undatedIds.includes(mode)) {
        throw new InputError(
          place,
          "dated, wants no date: this is how an organisation is from its start",
        );
      }
      if (safeguard && unguardedIds.includes(mode))
        throw new InputError(`${place}.safeguard`, "true, wants false: it has no safeguard");
    }
    if (untilCycle !== undefined && untilCycle <= fromCycle) {
      throw new InputError(
        `dated.${at}.untilCycle`,
        `cycle ${untilCycle}, wants a cycle after fromCycle ${fromCycle}`,
      );
    }
    if (places === undefined) return;
    if (off.length > 0 || Object.keys(failures).length > 0) {
      throw new InputError(
        `dated.${at}.units`,
        "single units, wants everybody: off and failures hold in the whole organisation",
      );
    }
    for (const place of places) {
      if (!units.some((unit) => unit.id === place)) {
        throw new InputError(
          `dated.${at}.units`,
          `"${place}", wants units: ${units.map((u) => u.id).join(", ")}`,
        );
      }
    }
    for (const id of Object.keys(parameters)) {
      if (findParameter(id)!.scope !== "unit") {
        throw new InputError(
          `dated.${at}.parameters.${id}`,
          `for single units, wants a departure for everybody: units have no value of their own`,
        );
      }
    }
  });
}

/** A place has at most one unit of each kind that serves its zones, and one that receives; zones it has many. */
function checkSites(units: readonly Unit[]): void {
  const count = new Map<string, number>();
  for (const { kind, site } of units) {
    const where = site === undefined ? "" : ` at site ${site}`;
    const found = (count.get(kind + where) ?? 0) + 1;
    count.set(kind + where, found);
    const most = kind === "packing" ? mostZonesPerSite : 1;
    if (found > most) {
      const wants = `wants at most ${most}`;
      throw new InputError("units", `${found} units of kind ${kind}${where}, ${wants}`);
    }
  }
}

/** Contacts are shares of what people see: they name units and add up to 1. */
function checkContacts(units: readonly Unit[]): void {
  units.forEach(({ contacts }, place) => {
    if (contacts === undefined) return;
    const path = `units.${place}.contacts`;
    const stranger = Object.keys(contacts).find((id) => units.every((unit) => unit.id !== id));
    if (stranger !== undefined)
      throw new InputError(`${path}.${stranger}`, "unknown key, wants the id of a unit");
    const sum = Object.values(contacts).reduce((total, weight) => total + weight, 0);
    if (!(Math.abs(sum - 1) <= 1e-9))
      throw new InputError(path, `weights that add up to ${sum}, wants 1`);
  });
}

/** Expected figures name units that exist and cycles that are simulated, and have ids of their own. */
function checkExpected({ calendar, expected, units }: OrganisationScenario): void {
  const first = -(calendar.warmUpCycles + calendar.baselineCycles);
  const last = calendar.horizonCycles;
  const seen = new Set<string>();
  expected.forEach(({ id, units: places = [], cycles }, at) => {
    const path = `expected.${at}`;
    if (seen.has(id)) throw new InputError(`${path}.id`, `"${id}", wants an id of its own`);
    seen.add(id);
    const stranger = places.find((place) => units.every((unit) => unit.id !== place));
    if (stranger !== undefined)
      throw new InputError(`${path}.units`, `"${stranger}", wants a unit of the scenario`);
    if (cycles === undefined) return;
    const [from, to] = cycles;
    if (first <= from && from < to && to <= last) return;
    throw new InputError(
      `${path}.cycles`,
      `${from} to ${to}, wants a first cycle and a later one from ${first} to ${last}`,
    );
  });
}
