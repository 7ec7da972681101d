/**
 * The whole study: screening, Morris, emulator or direct runs for the shares of survivors, one-at-a-time curves, and what
 * would change the answer. Every stage is decided by the numbers before it, so a stopped study goes on to the same end.
 */
import { type Curves, curvesOf } from "./curves.ts";
import { type FlipBox, flipBox, type Worth, worthOf } from "./flips.ts";
import { type Evaluate, type Input } from "./inputs.ts";
import { endChanges, largestOf, type MorrisFigures, morrisScreening } from "./screening.ts";
import { sharesByEmulator, sharesByModel, type Shares, train, wantedQ2 } from "./shares.ts";

export interface SensitivityPlan {
  /** Screened by both ends first, down to `most`; null: Morris takes all inputs. */
  screen: { most: number; lucks: number } | null;
  trajectories: number;
  morrisLucks: number;
  /** Inputs of the shares, at most 12. */
  survivors: number;
  /** Base points of the direct design, a power of two; with the emulator always 1024. */
  points: number;
  /** Training points of the emulator, a power of two, and pairs at each; null: no emulator is tried. */
  emulator: { points: number; lucks: number } | null;
  curveLucks: number;
}

export interface SensitivityResult {
  /** Places of the inputs that Morris saw, with its figures; and by place what the ends did alone, where screened. */
  morris: { input: number; figures: MorrisFigures }[];
  ends: number[] | null;
  /** Places of the survivors, the largest first. */
  survivors: number[];
  /** null where no answer varied. */
  shares: Shares | null;
  /** null: none was tried, or nothing varied. */
  q2: number | null;
  /** By survivor. */
  worth: (Worth | null)[];
  curves: Curves;
  box: FlipBox | null;
}

const emulatedPoints = 1024;

export async function conductSensitivity(
  inputs: readonly Input[],
  { plan, evaluate }: { plan: SensitivityPlan; evaluate: Evaluate },
): Promise<SensitivityResult> {
  const { screen } = plan;
  /** Values of some inputs, all others at base. */
  const only =
    (places: readonly number[]): Evaluate =>
    (rows, note) =>
      evaluate(
        rows.map(({ values, ...span }) => ({
          values: inputs.map(({ base }, place) => {
            const at = places.indexOf(place);
            return at < 0 ? base : values[at];
          }),
          ...span,
        })),
        note,
      );
  const everywhere = inputs.map((_, place) => place);
  const ends = screen === null ? null : await endChanges(inputs, { evaluate, lucks: screen.lucks });
  const seen = ends === null ? everywhere : largestOf(ends, screen!.most);
  const some = (places: readonly number[]) => places.map((place) => inputs[place]);
  const figures =
    seen.length === 0
      ? []
      : await morrisScreening(some(seen), {
          evaluate: only(seen),
          lucks: plan.morrisLucks,
          trajectories: plan.trajectories,
        });
  const survivors = largestOf(
    figures.map(({ muStar }) => muStar),
    plan.survivors,
  ).map((place) => seen[place]);
  const kept = some(survivors);
  const found =
    kept.length === 0
      ? { shares: null, q2: null }
      : await sharesOf(kept, { plan, evaluate: only(survivors) });
  const curves = await curvesOf(kept, { evaluate: only(survivors), lucks: plan.curveLucks });
  return {
    morris: seen.map((input, at) => ({ input, figures: figures[at] })),
    ends,
    survivors,
    ...found,
    worth: found.shares === null ? kept.map(() => null) : worthOf(found.shares.sample, kept.length),
    curves,
    box: found.shares === null ? null : flipBox(found.shares.sample, kept),
  };
}

async function sharesOf(
  inputs: readonly Input[],
  { plan, evaluate }: { plan: SensitivityPlan; evaluate: Evaluate },
): Promise<{ shares: Shares | null; q2: number | null }> {
  const { emulator, points } = plan;
  const training = emulator === null ? null : await train(inputs, { evaluate, ...emulator });
  const q2 = training?.surface?.q2 ?? null;
  if (training !== null && q2 !== null && q2 >= wantedQ2) {
    return { shares: sharesByEmulator(inputs, { training, points: emulatedPoints }), q2 };
  }
  return { shares: await sharesByModel(inputs, { evaluate, points }), q2 };
}
