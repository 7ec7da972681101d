/**
 * Pages that are generated as a whole: what can be measured, how an organisation can fail, and how the operating model can
 * be deployed. They are the catalogues of the model in words; a test compares them.
 */
import {
  type Deployment,
  deployments,
  type FailureMode,
  failureModes,
  measures,
  type Move,
  type Safeguard,
} from "../../sim/index.ts";
import { table } from "./table.ts";

/** A page that nobody writes by hand; Prettier leaves it alone. */
function page(title: string, ...parts: readonly string[]): string {
  const body = parts.join("\n\n");
  return `# ${title}\n\n<!-- prettier-ignore-start -->\n\n${body}\n\n<!-- prettier-ignore-end -->\n`;
}

/** Name of the file that holds a catalogue entry. */
const fileOf = (id: string) => id.replaceAll("_", "-");

export function measuresPage(): string {
  const rows = measures.map(({ id, label, unit, better, what, perUnit }) => [
    `[\`${id}\`](../../sim/measures/${fileOf(id)}.ts)`,
    label,
    what,
    unit,
    better,
    perUnit ? "yes" : "",
  ]);
  const head = ["column", "measure", "what it is", "unit", "better", "by unit"];
  const about = `${measures.length} measures, each a column of every table and a file in \`sim/measures\`. All are computed from the log of what
happened, never set. _True_ figures are known to the simulation, _recorded_ and _reported_ ones to the organisation as well. _By
unit_: also in the table of zones. _Neither_: more is neither better nor worse in itself.`;
  return page("Measures", about, table(head, rows));
}

export function failureModesPage(): string {
  const about = `${failureModes.length} failure modes, each a file in \`sim/failures\`. A mode moves inputs from their healthy value (dose 0) to the
failing one (dose 1), and nothing else: whether a measure gets worse is a result. Half a dose is half the way, or half the
ratio where it says _geometric_. Modes can be combined, and dated unless it says otherwise. A safeguard sets its inputs to
the value shown; _named_ ones stand in the operating model's texts, the others are ours. Where it states no cost, the model
prices nothing. All doses are assumed unless the [registry](../../data/registry/parameters.md) gives a source for the
parameter.`;
  return page("Failure modes", about, ...failureModes.map(failureSection));
}

function failureSection(mode: FailureMode): string {
  const { id, claims, label, what, isUndated, moves, safeguard } = mode;
  const dates = isUndated
    ? " It is how an organisation is from its start, and takes no dates."
    : "";
  return [
    `## ${label}`,
    `[\`${id}\`](../../sim/failures/${fileOf(id)}.ts), ${claims.join(", ")}. ${what}${dates}`,
    table(["input", "healthy", "failing", "scale", "where"], moves.map(moveCells), [1, 2]),
    safeguard === undefined ? "No safeguard." : safeguardText(safeguard),
  ].join("\n\n");
}

function safeguardText({ what, cost, isNamed, moves }: Safeguard): string {
  const inputs = moves.map(({ parameter, failing }) => `\`${parameter}\` ${failing}`).join(", ");
  const price = cost === undefined ? "" : ` Cost: ${cost.what} (\`${cost.measure}\`)`;
  return `Safeguard (${isNamed ? "named" : "ours"}): ${what} ${inputs}.${price}`;
}

function moveCells({ parameter, healthy, failing, scale, unit }: Move): (string | number)[] {
  return [`\`${parameter}\``, healthy, failing, scale ?? "linear", unit ?? "everywhere"];
}

export function deploymentsPage(): string {
  const head = [
    "deployment",
    "steps",
    "spread",
    "content",
    "programme",
    "waits for flags",
    "steps by cycle",
    "obeys gates",
    "failed gate",
  ];
  const about = `${deployments.length} ways of going about the operating model, each a file in \`sim/deployments\`. An entry says which steps are
walked and what the arm heeds; hours, order, pace, rules of gates and thresholds are parameters of
[MEC-27](mechanisms-organisation.md#mec-27-deployment), so that any arm can be given any of them.`;
  const list = deployments
    .map(({ id, what }) => `- [\`${id}\`](../../sim/deployments/${fileOf(id)}.ts): ${what}`)
    .join("\n");
  const walked = deployments.filter(({ deploys }) => deploys);
  return page("Deployments", about, list, table(head, walked.map(deploymentCells)));
}

function deploymentCells(d: Deployment): string[] {
  const yes = (is: boolean) => (is ? "yes" : "");
  return [
    `\`${d.id}\``,
    d.detox ? `${d.steps}, after a detox` : d.steps,
    d.spread,
    d.content,
    d.programme,
    yes(d.waitsForFlags),
    yes(d.stepsByCycle),
    yes(d.obeysGates),
    d.onFailedGate,
  ];
}
