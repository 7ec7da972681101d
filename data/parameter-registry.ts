/**
 * The registry of parameters for people and for programs, generated from what the model declares. `parameters.json` and
 * `parameters.md` in data/registry are its output; a test compares them, `npx vitest run tests/data/registry -u` writes
 * them again.
 */
import { plainNumber } from "../analysis/plain-number.ts";
import { type Parameter, mechanisms, parameterRegistry } from "../sim/index.ts";
import { type Source, bibliography, sourceKeys } from "./bibliography.ts";
import { falseShare, rankOf, ranksMadeBy, screening } from "./parameter-ranks.ts";
import { servedClaims } from "./served-claims.ts";

/** How a default came about: read in a published study, fitted to the baseline, or assumed. */
export type Status = "published" | "calibrated" | "assumed";

export interface RegistryEntry {
  /** Path in a scenario. */
  path: string;
  label: string;
  unit: string;
  default: number;
  low: number;
  high: number;
  /** Law of the quantity when the value is its mean. */
  law: string | null;
  /** Whose value it is: the organisation's, each unit's, or each executive's. */
  scope: string;
  /** The value at which it has no effect, used when its mechanism is switched off. */
  off: number | null;
  mechanism: string;
  source: string;
  /** Keys of the bibliography. */
  keys: string[];
  status: Status;
  /** Claims of the operating model that it serves. */
  claims: string[];
  /** 1: alone at an end of its range it moves the decision most; null: by nothing that could be told from none. */
  rank: number | null;
  /** By how many decision hours it then moves the difference between waiting and deploying now; null: not in the stored run. */
  shiftHours: number | null;
  /** Whether that change is still told from none when it is reckoned with how many were looked at; null: not in the stored run. */
  rankHolds: boolean | null;
}

export function registryEntries(): RegistryEntry[] {
  return parameterRegistry.map((parameter) => {
    const { id, label, unit, low, high, law, scope, off, mechanism, source } = parameter;
    const keys = sourceKeys(source);
    const { rank, hours, holds } = rankOf(id);
    return {
      path: `parameters.${id}`,
      label,
      unit,
      default: parameter.default,
      low,
      high,
      law: law ?? null,
      scope: scope ?? "organisation",
      off: off ?? null,
      mechanism,
      source,
      keys,
      status: statusOf(source, keys),
      claims: servedClaims(parameter),
      rank,
      shiftHours: hours,
      rankHolds: holds,
    };
  });
}

/** Without a source, or with one that gives a neighbouring figure only, a value is an assumption. */
function statusOf(source: string, keys: readonly string[]): Status {
  if (source.includes("calibrated")) return "calibrated";
  return keys.length > 0 && !source.includes("assumed") ? "published" : "assumed";
}

export function registryJson(): string {
  return `${JSON.stringify(registryEntries(), null, 2)}\n`;
}

export function registryMarkdown(): string {
  const entries = registryEntries();
  const count = (wanted: Status) => entries.filter(({ status }) => status === wanted).length;
  const sections = Object.entries(mechanisms).flatMap(([id, what]) => {
    const own = entries.filter(({ mechanism }) => mechanism === id);
    return own.length === 0 ? [] : [section(`${id}: ${what}`, own)];
  });
  const cited = new Set(entries.flatMap(({ keys }) => keys));
  const sources = Object.entries(bibliography).filter(([key]) => cited.has(key));
  return `# Parameters

Generated from what the model declares. ${entries.length} parameters: ${count("published")} published, ${count("calibrated")} calibrated,
${count("assumed")} assumed. _Published_: the source gives the figure itself; a source that gives only a sign or a neighbouring
figure leaves the value assumed. _Calibrated_: fitted to the untreated baseline. A scenario file states only departures from
these defaults, each within its range. _Off_ is the value that the parameter has when its mechanism is switched off; without
one it has no effect of its own. _Claims_ are those that the source names, those of the [roles](../../docs/roles.md) that it
carries, those of the [failure modes](../../docs/model/failure-modes.md) that move it, and those whose test moves it, cuts
it or leans on it most. _Rank_: which parameter, alone at an end of its range from the decision date on, moves the difference
between waiting and deploying now most, with the change in decision hours; none where the change could not be told from none
(\`${ranksMadeBy.command}\`, ${ranksMadeBy.engine}). A parameter that a failure mode of the burrow holds at its failing value does not
move there at all, and what two parameters do together is not seen. ${luckInRanks()} What each mechanism does with them is in the [description of the model](../../docs/model/README.md).

${sections.join("\n\n")}

## Sources

${sources.map(([key, source]) => sourceLine(key, source)).join("\n")}
`;
}

/** How many ranks luck alone would give, and which ones that does not explain. */
function luckInRanks(): string {
  const { changes, clear, holding, holdingParameters } = screening;
  return `A rank may be luck: of ${changes} changes, each the mean of ${ranksMadeBy.pairs} pairs, ${clear} have a 95 % interval without 0,
and about ${Math.round(0.05 * changes)} would if no parameter moved anything. A rank in bold holds when this is reckoned with (\`rankHolds\` in the JSON file):
so few changes are called real that on average at most ${falseShare * 100} % of them are false (Benjamini and Hochberg). These are ${holding} changes of
${holdingParameters} parameters; of a parameter that has one, the largest of them is shown.`;
}

function section(title: string, entries: readonly RegistryEntry[]): string {
  const rows = entries.map(({ path, label, unit, low, high, off, ...entry }) => {
    const { status, source, claims } = entry;
    const name = path.replace("parameters.", "");
    return `| \`${name}\` | ${label} | ${entry.default} | ${low} to ${high} | ${unit} | ${off ?? ""} | ${status} | ${rankCell(entry)} | ${source} | ${claims.join(", ")} |`;
  });
  return `## ${title}\n\n| id | what | default | range | unit | off | status | rank | source | claims |\n|---|---|---:|---|---|---:|---|---:|---|---|\n${rows.join("\n")}`;
}

type Ranked = Pick<RegistryEntry, "rank" | "shiftHours" | "rankHolds">;

function rankCell({ rank, shiftHours, rankHolds }: Ranked): string {
  if (rank === null) return "";
  return `${rankHolds === true ? `**${rank}**` : rank} (${plainNumber(shiftHours!, 0)})`;
}

function sourceLine(key: string, { authors, year, title, venue, access }: Source): string {
  return `- \`${key}\`: ${authors} (${year}). ${title}. ${venue}. Known from: ${access}.`;
}

/** Parameters that cite a key without an entry in the bibliography; none when all is well. */
export function missingSources(parameters: readonly Parameter[] = parameterRegistry): string[] {
  return parameters.flatMap(({ id, source }) =>
    sourceKeys(source)
      .filter((key) => !Object.hasOwn(bibliography, key))
      .map((key) => `${id}: ${key}`),
  );
}
