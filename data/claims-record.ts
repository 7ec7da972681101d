/**
 * A judged claim as it is printed, stored and read again: plain JSON, every number finite or null.
 */
import type { Claim, NotTested, Test } from "../analysis/claims/claim.ts";
import { isTested } from "../analysis/claims/design.ts";
import type { JudgedClaim } from "../analysis/claims/conduct.ts";
import type { JudgedCell, Part, Verdict } from "../analysis/claims/judge.ts";
import type { FoundBoundary, Sensitivity } from "../analysis/claims/search.ts";
import { aboutNumber } from "../analysis/plain-number.ts";
import { measures, parameterRegistry } from "../sim/index.ts";
import { canonicalJson } from "./canonical-json.ts";
import { sha256 } from "./sha256.ts";

type Figure = number | null;

export interface EffectRecord {
  what: string;
  effect: Figure;
  low: Figure;
  high: Figure;
  unit: string;
  /** The smallest effect of interest, in that unit. */
  smallest: Figure;
}

export interface CellRecord extends EffectRecord {
  cell: string;
  word: string;
  reason?: string;
}

export interface ClaimRecord extends Partial<EffectRecord> {
  id: string;
  block: Claim["block"];
  statement: string;
  verdict: Verdict | "not tested";
  reason?: string;
  echo?: true;
  note?: string;
  replications?: number;
  looks?: number;
  missing?: number;
  ablation?:
    { what: string; effect: Figure; low: Figure; high: Figure; inside: boolean } | { none: string };
  /** Every part, where a row has several. */
  parts?: (EffectRecord & { word: string; reason?: string })[];
  also?: (EffectRecord & { word: string; reason?: string })[];
  cells?: CellRecord[];
  conditions?: { cell: string; word: string; reason?: string }[];
  boundary?: FoundBoundary;
  sensitivity?: Sensitivity;
  holm?: boolean;
  /** Half-widths between the effect and the limit it was judged by; 0: neither supported nor refuted; null: no width. */
  clearness?: Figure;
  /** Digests of the resolved scenarios. */
  arms?: string[];
  /** SHA-256 of the registered values of all parameters. */
  parameters?: string;
}

const units = new Map(measures.map(({ id, unit }) => [id, unit]));

/** A figure of a record in a sentence. */
export function figure(value: Figure | undefined): string {
  return value === null || value === undefined ? "–" : aboutNumber(value);
}

const finite = (value: number): Figure => (Number.isFinite(value) ? value : null);

function unitOf(measure: string | null): string {
  if (measure === null) return "probability";
  return units.get(measure) ?? "";
}

function effectOf({ what, effect, low, high, measure, smallest }: Part): EffectRecord {
  return {
    what,
    effect: finite(effect),
    low: finite(low),
    high: finite(high),
    unit: unitOf(measure),
    smallest: finite(smallest),
  };
}

function judged(part: Part): EffectRecord & { word: string; reason?: string } {
  const { word, reason } = part;
  return { ...effectOf(part), word, ...(reason === undefined ? {} : { reason }) };
}

function cellOf({ name, word, reason, weakest }: JudgedCell): CellRecord {
  return { ...effectOf(weakest), cell: name, word, ...(reason === undefined ? {} : { reason }) };
}

/** Digest of everything that is assumed: two records with equal ones were judged under the same assumptions. */
export function parametersDigest(): string {
  return sha256(
    canonicalJson(parameterRegistry.map(({ id, default: value, off }) => [id, value, off ?? null])),
  );
}

export interface Found {
  boundary?: FoundBoundary | null;
  sensitivity?: Sensitivity;
}

/** `parameters` is the digest of what is assumed. */
export function recordOf(
  row: JudgedClaim,
  { boundary, sensitivity }: Found = {},
  parameters: string = parametersDigest(),
): ClaimRecord {
  const { claim, verdict, reason, conditions, cells, shown, replications, looks } = row;
  const { id, block, statement, echo, note, test } = claim;
  const isTurning = boundary !== undefined && boundary !== null;
  const isConditional = isTurning && turnsWhatIsJudged(test);
  const turned = isTurning ? turnedOf(boundary, isConditional) : [];
  const met = [...(conditions ?? []), ...turned];
  return {
    id,
    block,
    statement,
    verdict: isConditional ? "conditional" : verdict,
    ...(reason === undefined ? {} : { reason }),
    ...(echo === undefined ? {} : { echo }),
    ...(note === undefined ? {} : { note }),
    ...effectOf(shown.weakest),
    replications,
    looks,
    missing: shown.weakest.missing,
    ablation: ablationOf(shown, test.null),
    ...(shown.parts.length > 1 ? { parts: shown.parts.map(judged) } : {}),
    ...(shown.also.length > 0 ? { also: shown.also.map(judged) } : {}),
    ...(cells.length > 1 ? { cells: cells.map(cellOf) } : {}),
    ...(met.length > 0 ? { conditions: met } : {}),
    ...(isTurning ? { boundary } : {}),
    ...(sensitivity === undefined ? {} : { sensitivity }),
    holm: row.holm && !isConditional,
    clearness: isConditional ? 0 : finite(row.clearness),
    arms: row.arms,
    parameters,
  };
}

/** Whether a turning point is one of the verdict: of a part that is judged, not of what is only expected besides. */
function turnsWhatIsJudged({ boundary, all }: Test): boolean {
  return boundary?.contrast === undefined || all.includes(boundary.contrast);
}

/** What holds on either side of a turning point, with the name of what turns where that is not what is judged. */
function turnedOf(
  { what, parameter, at, from, to }: FoundBoundary,
  isJudged: boolean,
): { cell: string; word: string }[] {
  const where = isJudged ? parameter : `${what}, ${parameter}`;
  return [
    { cell: `${where} below ${at}`, word: from },
    { cell: `${where} above ${at}`, word: to },
  ];
}

function ablationOf(
  { ablation }: JudgedCell,
  nothing: JudgedClaim["claim"]["test"]["null"],
): ClaimRecord["ablation"] {
  if (ablation === null) return { none: "none" in nothing ? nothing.none : "no part vanishes" };
  const { effect, low, high, inside } = ablation;
  return {
    what: "what" in nothing ? nothing.what : ablation.what,
    effect: finite(effect),
    low: finite(low),
    high: finite(high),
    inside: inside === "inside",
  };
}

/** A claim that is not judged, with its reason. */
export function untested({ id, block, statement, note, test }: Claim): ClaimRecord {
  const { notTested, why } = test as NotTested;
  return {
    id,
    block,
    statement,
    verdict: "not tested",
    reason: `${notTested}: ${why}`,
    ...(note === undefined ? {} : { note }),
  };
}

/** Records of all claims asked for, in the order of the catalogue. */
export function recordsOf(
  claims: readonly Claim[],
  rows: readonly JudgedClaim[],
  found: ReadonlyMap<string, Found> = new Map(),
): ClaimRecord[] {
  const byId = new Map(rows.map((row) => [row.claim.id, row]));
  const parameters = parametersDigest();
  return claims.map((claim) =>
    isTested(claim)
      ? recordOf(byId.get(claim.id)!, found.get(claim.id), parameters)
      : untested(claim),
  );
}

/** What is stored of a whole matrix. */
export interface StoredVerdicts {
  engine: string;
  seed: string;
  /** Of every row; null: planned looks. */
  replications: number | null;
  /** Simulated cycles. */
  cycles: number;
  claims: ClaimRecord[];
}
