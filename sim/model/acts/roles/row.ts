/**
 * A row of the catalogue of roles, and how rows are written: an act and a violation are named, and the rest follows from
 * their own catalogues.
 */
import { acts } from "../acts.ts";
import type { RightName } from "../../mechanisms/rights.ts";
import { violations, type ViolationName } from "../violations.ts";

export type RoleKind = "act" | "violation" | "scorecard field" | "excluded field" | "structure";

export interface RoleRow {
  readonly id: string;
  /** What the claim says, in our words. */
  readonly words: string;
  readonly kind: RoleKind;
  /** Function or constant that carries it: `file#name`, the file below `sim`. */
  readonly carrier: string;
  /** Name in the catalogue of acts or of violations; whose scorecard, for a field. */
  readonly name?: string;
  /** Parameter that takes a right away, or sets how often a violation happens. */
  readonly parameter?: string;
  /** Where it shows. */
  readonly shown: string;
  /** What the row does not do. */
  readonly limits?: string;
}

export const countedOnly = "counted only, without an effect of its own";

type Further = Partial<Pick<RoleRow, "parameter" | "shown" | "limits">>;

export function act(
  id: string,
  words: string,
  name: RightName,
  carrier: string,
  more: Further = {},
) {
  const { id: event, counter } = acts[name] as { id: string; counter?: string };
  const shown = counter === undefined ? `act ${event}` : `counter ${counter}`;
  const row: RoleRow = {
    id,
    words,
    kind: "act",
    carrier: `model/${carrier}`,
    name,
    parameter: `rights.${name}`,
    shown,
    ...more,
  };
  return row;
}

export function violation(
  id: string,
  words: string,
  name: ViolationName,
  carrier = "acts/violating.ts#actsOfDay",
  more: Further = {},
) {
  const { id: event, hazard } = violations[name];
  const row: RoleRow = {
    id,
    words,
    kind: "violation",
    carrier: `model/${carrier}`,
    name,
    parameter: hazard,
    shown: `violation ${event}`,
    ...more,
  };
  return row;
}

export function numbered(
  prefix: string,
  texts: readonly string[],
  row: (id: string, words: string, i: number) => RoleRow,
) {
  return texts.map((words, i) => row(`${prefix}${i + 1}`, words, i));
}

export function fields(prefix: string, whose: string, constant: string, texts: readonly string[]) {
  return numbered(prefix, texts, (id, words) => ({
    id,
    words,
    kind: "scorecard field",
    carrier: `model/direction/scoring.ts#${constant}`,
    name: whose,
    shown: "scorecard, true and reported",
  }));
}

export function excluded(prefix: string, whose: string, texts: readonly string[]) {
  return numbered(prefix, texts, (id, words) => ({
    id,
    words,
    kind: "excluded field",
    carrier: "model/direction/scoring.ts#notJudged",
    name: whose,
    shown: "nowhere: no scorecard reads it",
  }));
}

export const structure = (id: string, words: string, carrier: string, shown: string): RoleRow => ({
  id,
  words,
  kind: "structure",
  carrier: `model/${carrier}`,
  shown,
});
