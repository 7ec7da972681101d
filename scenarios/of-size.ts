/**
 * An organisation of any size: as many places like the healthy burrow as make up about so many agents, under one
 * leadership. Four executives and the CoE stay as many as they are, so a large one is a test of the machine, not a plan.
 */
import healthy from "./healthy.json" with { type: "json" };

/** Workers and managers of one place, and executives above all of them. */
const agentsPerPlace = healthy.units.reduce((sum, { workers }) => sum + workers + 1, 0);
const executives = 4;

/** Smallest and largest number of agents that `organisationOfSize` takes. */
export const fewestAgents = agentsPerPlace + executives;
export const mostAgents = 120_000;

/** A scenario document of about so many agents, in places of 50, that runs for two cycles. */
export function organisationOfSize(agents: number): Record<string, unknown> {
  const places = Math.max(1, Math.round((agents - executives) / agentsPerPlace));
  const digits = String(places).length;
  const units = Array.from({ length: places }, (_, i) => {
    const place = String(i + 1).padStart(digits, "0");
    return healthy.units.map((unit) => ({
      ...unit,
      id: `${unit.id}-${place}`,
      label: `${unit.label} ${place}`,
      site: `place-${place}`,
    }));
  }).flat();
  const size = places * agentsPerPlace + executives;
  return {
    schema: "burrow/1",
    kind: "organisation",
    name: `organisation-of-${size}`,
    extends: "burrow",
    title: `The burrow, ${size.toLocaleString("en")} agents`,
    what: `${places} places like the burrow under one leadership, over two cycles: for the cost of size, not for conclusions.`,
    calendar: { warmUpCycles: 0, baselineCycles: 1, horizonCycles: 1 },
    units,
    pilotUnit: `packing-c-${"1".padStart(digits, "0")}`,
  };
}
