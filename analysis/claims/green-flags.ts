/**
 * The six green flags as changes of the healthy organisation at the decision date: what it is like when one of them does
 * not show. The arms deploy at once, so that rows can ask what each flag is worth.
 */
import type { Arm, Change } from "./claim.ts";
import { changed } from "./families.ts";

/** All six flags show. */
export const green: Arm = { on: "healthy", deployment: "deploy-now" };

/** What is different where a flag does not show. */
const missing: Readonly<Record<string, Change>> = {
  // control rather than clarity: direction changes often and is unclear
  control: {
    failures: { "priority-whiplash": { dose: 0.5 } },
    dated: [{ parameters: { "executives.clarity": 0.5 } }],
  },
  shortcuts: { failures: { "improvising-managers": { dose: 1 } } },
  guessing: { failures: { "improvising-workers": { dose: 1 } } },
  // half the hours, no further people
  weakCentre: {
    failures: { "no-centre": { dose: 0.5 } },
    dated: [{ parameters: { "deployment.coePeople": 1 } }],
  },
  punishedTruth: { failures: { "truth-as-weapon": { dose: 1 } } },
  heroics: { failures: { "chaos-heroics": { dose: 1 } } },
};

/** Arm `green` and, for each flag, the arm in which it alone does not show, in the order of the flags. */
export const greenArms: Readonly<Record<string, Arm>> = {
  green,
  ...Object.fromEntries(
    Object.entries(missing).map(([name, change]) => [name, changed(green, change)]),
  ),
};

/** Arms `green` and the one without a flag. */
export function withoutFlag(name: string): Readonly<Record<string, Arm>> {
  return { green, [name]: greenArms[name] };
}
