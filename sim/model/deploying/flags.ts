/**
 * The assessment of readiness (MEC-26): five red flags read once a cycle from what is known, with noise and flattery.
 * The reading decides; what the flags would show if the truth were known is logged beside it, for nobody to act on.
 * RF6 is not assessed: there is no AI here.
 */
import { Counter } from "../ledger.ts";
import { layers } from "../mechanisms/climate.ts";
import { Purpose } from "../purposes.ts";
import { Plan } from "../codes.ts";
import { type World } from "../world.ts";
import { knownSigns, trueSigns, type Signs } from "./signs.ts";

/** Flags assessed: RF1 to RF5. Flag RFn is bit n of a set of flags. */
const flagCount = 5;

/** Reads the flags of the last cycle; returns whether waiting is over: none reads red, or patience has run out. */
export function assess(w: World): boolean {
  const read = redFlags(w, knownSigns(w, w.cycle - 1), errorOf);
  const truth = redFlags(w, trueSigns(w, w.cycle - 1), noError);
  w.plan[Plan.Flags] = read;
  w.plan[Plan.TrueFlags] = truth;
  w.plan[Plan.Assessed]++;
  w.count(Counter.flagsRead, 0, flagCount);
  w.count(Counter.flagsRed, 0, sizeOf(read));
  w.count(Counter.flagsFalselyRed, 0, sizeOf(read & ~truth));
  w.count(Counter.flagsMissed, 0, sizeOf(truth & ~read));
  return read === 0 || w.plan[Plan.Assessed] >= w.settings.deployment.longestWait;
}

/** Error of a reading in standard deviations; `side` is where readings are red, above (1) or below (-1) a threshold. */
type ReadingError = (w: World, flag: number, layer: number, side: 1 | -1) => number;

const noError: ReadingError = () => 0;

/** Noise, and flattery towards the side that is not red: the result decides a budget. */
export const errorOf: ReadingError = (w, flag, layer, side) =>
  w.draws.normal(Purpose.assessment, flag * layers + layer, w.cycle) -
  side * w.settings.deployment.desirability;

/** Flags that read red. Each layer's acceptance is read by itself, so the lowest is the one that reads lowest. */
export function redFlags(w: World, signs: Signs, error: ReadingError): number {
  const { deployment } = w.settings;
  const red = (flag: number, value: number, side: 1 | -1, threshold: number, layer = 0) => {
    // the standard deviation is stated for a scale from 0 to 1 with its threshold in the middle
    const deviation = 2 * threshold * deployment.assessmentNoise;
    const reading = value + deviation * error(w, flag, layer, side);
    return side * (reading - threshold) > 0 ? 1 << flag : 0;
  };
  let flags =
    red(1, signs.slack, -1, deployment.redSlack) |
    red(3, signs.bypass, 1, deployment.redBypass) |
    red(4, signs.rewrites, 1, deployment.redRewrites) |
    red(5, signs.escalation, -1, deployment.redEscalation);
  signs.acceptance.forEach((acceptance, layer) => {
    flags |= red(2, acceptance, -1, deployment.redAcceptance, layer);
  });
  return flags;
}

function sizeOf(flags: number): number {
  let size = 0;
  for (let left = flags; left !== 0; left &= left - 1) size++;
  return size;
}
