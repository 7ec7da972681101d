/**
 * The price of run rules: average run length and chance of a signal within n points, for any mixture of the zone rules,
 * by the Markov chain of Champ & Woodall (Technometrics 29, 1987). A state is what the rules remember: which of the
 * last four points lay beyond 1 and 2 sigma on which side, and the length of the run on one side.
 */
import { finite, wholeNumber } from "../checks.ts";
import { normalCdf } from "../distributions/normal.ts";

export interface ZoneRules {
  /** One point beyond 3 sigma is always in use. Two of three beyond 2 sigma on one side. */
  twoOfThree?: boolean;
  /** Four of five beyond 1 sigma on one side. */
  fourOfFive?: boolean;
  /** This many points on one side in a row, e.g. 9 (Nelson) or 8 (Western Electric). */
  oneSide?: number | null;
}

export interface RuleRunLength {
  average: number;
  /** Chance of a signal within the first `points` values. */
  within: (points: number) => number;
}

/** Upper edges of the zones between -3 and 3 sigma. */
const edges = [-3, -2, -1, 0, 1, 2, 3];
/** Of a point in each zone: its side, and how many sigma it lies beyond. */
const zones = [-2, -1, -0, 0, 1, 2].map((beyond, zone) => ({
  side: zone < 3 ? -1 : 1,
  beyond: Math.abs(beyond),
}));

interface State {
  /** Signed zones of the last points, newest first: 0 for a point that no rule remembers. */
  twos: readonly number[];
  ones: readonly number[];
  run: number;
}

/** `shift` in standard deviations of one value. */
export function zoneRulesRunLength(rules: ZoneRules, shift = 0): RuleRunLength {
  const { oneSide = null } = rules;
  if (oneSide !== null) wholeNumber("oneSide", oneSide, 2, 50);
  finite("shift", shift);
  const chances = zones.map(
    (_, zone) => normalCdf(edges[zone + 1] - shift) - normalCdf(edges[zone] - shift),
  );
  const next = reachableStates(rules);
  const survival = survivalCurve(next, chances);
  return {
    average: survival.average,
    within: (points) => 1 - survival.at(wholeNumber("points", points)),
  };
}

/** For each state, the state that each zone leads to, -1 for a signal; state 0 is the start. */
function reachableStates(rules: ZoneRules): number[][] {
  const start: State = { twos: [0, 0], ones: [0, 0, 0, 0], run: 0 };
  const states = [start];
  const numbers = new Map([[JSON.stringify(start), 0]]);
  const next: number[][] = [];
  for (let i = 0; i < states.length; i++) {
    next.push(
      zones.map((zone) => {
        const state = follow(states[i], zone, rules);
        if (state === null) return -1;
        const key = JSON.stringify(state);
        const known = numbers.get(key) ?? states.length;
        if (known === states.length) {
          states.push(state);
          numbers.set(key, known);
        }
        return known;
      }),
    );
  }
  return next;
}

function follow(
  state: State,
  { side, beyond }: { side: number; beyond: number },
  { twoOfThree = false, fourOfFive = false, oneSide = null }: ZoneRules,
): State | null {
  const two = twoOfThree && beyond >= 2 ? side : 0;
  const one = fourOfFive && beyond >= 1 ? side : 0;
  const run = oneSide === null ? 0 : state.run * side > 0 ? state.run + side : side;
  const isSignal =
    (two !== 0 && state.twos.includes(two)) ||
    (one !== 0 && state.ones.filter((earlier) => earlier === one).length >= 3) ||
    (oneSide !== null && Math.abs(run) >= oneSide);
  if (isSignal) return null;
  return { twos: [two, state.twos[0]], ones: [one, ...state.ones.slice(0, 3)], run };
}

/** The factor counts as settled after this many equal ones: more than the longest memory of any rule. */
const settledFor = 60;

/** Chance of no signal after each number of points, until it falls by the same factor from point to point. */
function survivalCurve(
  next: readonly number[][],
  chances: readonly number[],
): { average: number; at: (points: number) => number } {
  let mass = new Float64Array(next.length);
  mass[0] = 1;
  const curve = [1];
  let factor = 0;
  let settled = 0;
  while (settled < settledFor && curve[curve.length - 1] > 1e-300) {
    const moved = new Float64Array(next.length);
    let total = 0;
    for (let state = 0; state < next.length; state++) {
      for (let zone = 0; zone < chances.length; zone++) {
        const to = next[state][zone];
        if (to < 0) continue;
        moved[to] += mass[state] * chances[zone];
        total += mass[state] * chances[zone];
      }
    }
    const ratio = total / curve[curve.length - 1];
    settled = Math.abs(ratio - factor) <= 1e-13 ? settled + 1 : 0;
    factor = ratio;
    mass = moved;
    curve.push(total);
  }
  const last = curve.length - 1;
  const head = curve.slice(0, last).reduce((sum, chance) => sum + chance, 0);
  return {
    average: head + curve[last] / (1 - factor),
    at: (points) => (points <= last ? curve[points] : curve[last] * power(factor, points - last)),
  };
}

function power(base: number, exponent: number): number {
  let product = 1;
  for (let square = base, rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) product *= square;
    square *= square;
  }
  return product;
}
