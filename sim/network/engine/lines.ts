/**
 * Who waits and who is next, by the station's discipline. Within one priority class the order is first come, first served;
 * a customer whose service was interrupted stands in front of its line.
 */
import { takeAtRandom, takeMostUrgent } from "../../kernel/index.ts";
import { FIFO, LIFO, RANDOM, ROUND_ROBIN } from "./program.ts";
import { NOBODY, type State } from "./state.ts";

/** Joins the line of its class. */
export function lineUp(state: State, station: number, customer: number): void {
  const { rule, lineOf } = state.program;
  const line = lineOf[state.cell[customer]];
  if (rule[station] === LIFO) state.lines.pushFront(line, customer);
  else state.lines.push(line, customer);
}

/** Stands in front of its line. */
export function lineUpInFront(state: State, customer: number): void {
  state.lines.pushFront(state.program.lineOf[state.cell[customer]], customer);
}

/** Takes the next customer out of the station's lines; NOBODY when no one waits. */
export function takeNext(state: State, station: number): number {
  const { rule, firstLine } = state.program;
  const first = firstLine[station];
  const discipline = rule[station];
  if (discipline === FIFO || discipline === LIFO || discipline === ROUND_ROBIN) {
    return state.lines.shift(first);
  }
  if (discipline === RANDOM) return takeAnyone(state, station, first);
  return takeMostUrgent(state.lines, first, firstLine[station + 1] - first);
}

/** Whether someone more urgent than this customer waits; only asked at stations with pre-emption. */
export function moreUrgentWaits(state: State, station: number, customer: number): boolean {
  const { firstLine, lineOf } = state.program;
  const own = lineOf[state.cell[customer]];
  for (let line = firstLine[station]; line < own; line++) {
    if (state.lines.head(line) !== NOBODY) return true;
  }
  return false;
}

/** Everyone in the line alike: the chance is keyed by the station's how-many-eth pick this is. */
function takeAnyone(state: State, station: number, line: number): number {
  if (state.lines.length(line) < 2) return state.lines.shift(line);
  const pick = state.picks[station]++;
  const chance = state.draws.chance(state.program.pickChance[station], pick, 0);
  return takeAtRandom(state.lines, line, chance);
}
