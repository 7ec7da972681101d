/**
 * The registry of parameters for people and for programs, generated from what the model declares. `parameters.json` and
 * `parameters.md` in data/registry are its output; a test compares them, `npx vitest run tests/data/registry -u` writes
 * them again.
 */
import { type Parameter, mechanisms, parameterRegistry } from "../sim/index.ts";
import { type Source, bibliography, sourceKeys } from "./bibliography.ts";

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
  status: "from a source" | "calibrated" | "assumed";
}

export function registryEntries(): RegistryEntry[] {
  return parameterRegistry.map((parameter) => {
    const { id, label, unit, low, high, law, scope, off, mechanism, source } = parameter;
    const keys = sourceKeys(source);
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
    };
  });
}

/** Without a source, or with one that gives a neighbouring figure only, a value is an assumption. */
function statusOf(source: string, keys: readonly string[]): RegistryEntry["status"] {
  if (source.includes("calibrated")) return "calibrated";
  return keys.length > 0 && !source.includes("assumed") ? "from a source" : "assumed";
}

export function registryJson(): string {
  return `${JSON.stringify(registryEntries(), null, 2)}\n`;
}

export function registryMarkdown(): string {
  const entries = registryEntries();
  const count = (wanted: string) => entries.filter(({ status }) => status === wanted).length;
  const sections = Object.entries(mechanisms).flatMap(([id, what]) => {
    const own = entries.filter(({ mechanism }) => mechanism === id);
    return own.length === 0 ? [] : [section(`${id}: ${what}`, own)];
  });
  const cited = new Set(entries.flatMap(({ keys }) => keys));
  const sources = Object.entries(bibliography).filter(([key]) => cited.has(key));
  return `# Parameters

Generated from what the model declares. ${entries.length} parameters: ${count("from a source")} from a source,
${count("calibrated")} calibrated, ${count("assumed")} assumed. A scenario file states only departures from these defaults,
each within its range.

${sections.join("\n\n")}

## Sources

${sources.map(([key, source]) => sourceLine(key, source)).join("\n")}
`;
}

function section(title: string, entries: readonly RegistryEntry[]): string {
  const rows = entries.map(({ path, label, unit, low, high, source, ...entry }) => {
    const name = path.replace("parameters.", "");
    return `| \`${name}\` | ${label} | ${entry.default} | ${low} to ${high} | ${unit} | ${source} |`;
  });
  return `## ${title}\n\n| id | what | default | range | unit | source |\n|---|---|---:|---|---|---|\n${rows.join("\n")}`;
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
