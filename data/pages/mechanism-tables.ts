/**
 * What the pages on mechanisms generate: the list of all mechanisms with the claims that their parameters serve, and the
 * parameters of each with defaults, ranges, off values and status.
 */
import { mechanisms } from "../../sim/index.ts";
import { registryEntries, type RegistryEntry, type Status } from "../parameter-registry.ts";
import { anchorOf, table } from "./table.ts";

/** Pages that describe the mechanisms, each from a number up to the next page's. */
const pages: readonly (readonly [from: number, page: string])[] = [
  [1, "mechanisms-work.md"],
  [12, "mechanisms-conduct.md"],
  [19, "mechanisms-organisation.md"],
];

/** The page that describes a mechanism, and the heading of its section. */
export function sectionOf(id: string): { page: string; heading: string } {
  const number = Number(id.slice(id.indexOf("-") + 1));
  const [, page] = pages.findLast(([from]) => from <= number)!;
  return { page, heading: `${id}: ${mechanisms[id]}` };
}

const statuses: readonly Status[] = ["published", "calibrated", "assumed"];

/** All mechanisms, each with a link to its section. */
export function mechanismList(): string {
  const entries = registryEntries();
  const rows = Object.keys(mechanisms).map((id) => {
    const own = entries.filter(({ mechanism }) => mechanism === id);
    const { page, heading } = sectionOf(id);
    const counts = statuses.map((status) => own.filter((entry) => entry.status === status).length);
    const switches = own.filter(({ off }) => off !== null).length;
    return [
      `[${id}](${page}#${anchorOf(heading)})`,
      mechanisms[id],
      ...counts,
      switches,
      claimsOf(own),
    ];
  });
  const head = ["", "mechanism", ...statuses, "switches", "claims that its parameters serve"];
  return table(head, rows, [2, 3, 4, 5]);
}

function claimsOf(entries: readonly RegistryEntry[]): string {
  const claims = [...new Set(entries.flatMap((entry) => entry.claims))];
  // the table of roles says which; twenty ids in a cell help nobody
  const most = 12;
  const shown = claims.slice(0, most).join(", ");
  return claims.length > most ? `${shown} and ${claims.length - most} more` : shown;
}

/** Groups of switches and hazards by the row, which the table of roles shows. */
const inRoles: readonly string[] = ["acts", "rights"];

/** Parameters of a mechanism, less those that the table of roles shows. */
export function parameterTable(id: string): string {
  const rows = registryEntries()
    .filter(({ mechanism }) => mechanism === id)
    .map((entry) => ({ ...entry, name: entry.path.replace("parameters.", "") }))
    .filter(({ name }) => !inRoles.includes(name.split(".")[0]))
    .map(({ name, label, low, high, unit, off, status, ...entry }) => [
      `\`${name}\``,
      label,
      entry.default,
      `${low} to ${high}`,
      unit,
      off ?? "",
      status,
    ]);
  return table(["parameter", "what", "default", "range", "unit", "off", "status"], rows, [2, 5]);
}

/** Text of a generated block by its name: `mechanisms`, or `parameters` and a mechanism. */
export function blockText(name: string): string {
  if (name === "mechanisms") return mechanismList();
  const id = name.replace(/^parameters /, "");
  if (!Object.hasOwn(mechanisms, id)) {
    throw new RangeError(`block "${name}": wants mechanisms, or parameters and a mechanism`);
  }
  return parameterTable(id);
}
