/**
 * The arms behind an effect table: every cell of the two-level design (off: dose 0, on: dose 1 without its safeguard), and
 * beside them the organisation without any mode, with each alone, with each alone and its safeguard, and with all.
 */
import type { TwoLevelDesign } from "../../designs/factorial.ts";
import { pairwiseDesign } from "../../designs/resolution-five.ts";

/** Most failure modes at once: the largest fraction that keeps pairs apart. */
export const mostModes = 11;

/** One arm: which modes are on, and which of them has its safeguard in place. */
export interface EffectArm {
  /** Bit per mode. */
  on: number;
  guarded: number | null;
}

export interface EffectArms {
  design: TwoLevelDesign;
  /** By run of the design. */
  cells: EffectArm[];
  clean: EffectArm;
  /** By mode. */
  alone: EffectArm[];
  /** By mode; null without a safeguard. */
  guarded: (EffectArm | null)[];
  all: EffectArm;
}

/** `hasSafeguard` by mode. @throws RangeError for none or more modes than a design exists for */
export function effectArms(hasSafeguard: readonly boolean[]): EffectArms {
  const factors = hasSafeguard.length;
  const design = pairwiseDesign(factors);
  const bare = (on: number): EffectArm => ({ on, guarded: null });
  return {
    design,
    cells: Array.from({ length: design.runs }, (_, run) => bare(maskOf(design, run))),
    clean: bare(0),
    alone: hasSafeguard.map((_, mode) => bare(1 << mode)),
    guarded: hasSafeguard.map((has, mode) => (has ? { on: 1 << mode, guarded: mode } : null)),
    all: bare((1 << factors) - 1),
  };
}

function maskOf({ factors, signs }: TwoLevelDesign, run: number): number {
  let mask = 0;
  for (let factor = 0; factor < factors; factor++)
    if (signs[run * factors + factor] > 0) mask |= 1 << factor;
  return mask;
}

/** The name of an arm among the others of its table. */
export function armKey({ on, guarded }: EffectArm): string {
  return guarded === null ? String(on) : `${on} guarded ${guarded}`;
}

/** Every arm once. */
export function distinctArms({ cells, clean, alone, guarded, all }: EffectArms): EffectArm[] {
  const every = [clean, ...alone, ...guarded.filter((arm) => arm !== null), all, ...cells];
  return [...new Map(every.map((arm) => [armKey(arm), arm])).values()];
}
