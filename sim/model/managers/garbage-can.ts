/**
 * The garbage can of Cohen, March and Olsen (1972), by itself: problems, members and choices find each other by who may
 * go where and how much a choice still lacks. All energies are whole numbers; with fractions ties would break by rounding.
 */

/** How a choice was made: with the problems that are at it, before any came to it, or after they had left. */
export const Style = { None: 0, Resolution: 1, Oversight: 2, Flight: 3 } as const;

/** Nowhere, as the place of a problem. */
const nowhere = -1;

export interface Can {
  /** Per problem: energy it needs (0: there is none), choices it may go to as bits, and the choice it is at. */
  readonly needs: Int32Array;
  readonly problemReach: Int32Array;
  readonly place: Int32Array;
  /** Per member: energy of the period, and choices the member may go to as bits. */
  readonly energy: Int32Array;
  readonly memberReach: Int32Array;
  /** Per choice, at most 31: whether it is open, energy spent and required, and whether a problem has stayed with it. */
  readonly open: Int32Array;
  readonly spent: Int32Array;
  readonly required: Int32Array;
  readonly touched: Int32Array;
  /** Per choice: how it was made in the last period. */
  readonly made: Int32Array;
  /** Scratch. */
  readonly lacking: Int32Array;
}

/** A choice opens: nothing is spent on it yet. */
export function openChoice(can: Can, choice: number): void {
  can.open[choice] = 1;
  can.spent[choice] = 0;
  can.required[choice] = 0;
  can.touched[choice] = 0;
}

/**
 * One period. Everybody goes by what choices lacked at the end of the period before: problems first, then members, who
 * bring their energy. Choices that have enough are made, and the problems at them are solved: they need nothing any more.
 */
export function step(can: Can): void {
  const { needs, place, energy, spent, required, lacking } = can;
  can.made.fill(Style.None);
  for (let choice = 0; choice < lacking.length; choice++)
    lacking[choice] = required[choice] - spent[choice];
  required.fill(0);
  for (let problem = 0; problem < needs.length; problem++) {
    if (needs[problem] === 0) continue;
    const choice = mostAttractive(can, can.problemReach[problem]);
    place[problem] = choice;
    if (choice !== nowhere) required[choice] += needs[problem];
  }
  for (let member = 0; member < energy.length; member++) {
    const choice = mostAttractive(can, can.memberReach[member]);
    if (choice !== nowhere) spent[choice] += energy[member];
  }
  for (let choice = 0; choice < lacking.length; choice++) {
    if (can.open[choice] === 0) continue;
    if (spent[choice] >= required[choice]) make(can, choice);
    else can.touched[choice] = 1;
  }
}

/** The open choice within reach that lacks least, the first of several. */
function mostAttractive({ open, lacking }: Can, reach: number): number {
  let best = nowhere;
  for (let choice = 0; choice < open.length; choice++) {
    if (open[choice] === 0 || (reach & (1 << choice)) === 0) continue;
    if (best === nowhere || lacking[choice] < lacking[best]) best = choice;
  }
  return best;
}

function make(can: Can, choice: number): void {
  const { needs, place, touched } = can;
  can.open[choice] = 0;
  if (can.required[choice] > 0) can.made[choice] = Style.Resolution;
  else can.made[choice] = touched[choice] === 0 ? Style.Oversight : Style.Flight;
  for (let problem = 0; problem < needs.length; problem++)
    if (place[problem] === choice) needs[problem] = 0;
}
