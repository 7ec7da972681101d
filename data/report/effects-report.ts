/** The effect table as its published JSON: what was computed, with names, words and what was asked. */
import { meanInterval } from "../../analysis/inference/interval.ts";
import type { EffectsResult } from "../../analysis/reports/effects/result.ts";
import { additivity, effectWord, worstPartner } from "../../analysis/reports/effects/words.ts";
import type { FailureMode, Measure, OrganisationScenario } from "../../sim/index.ts";
import { engine } from "../engine.ts";
import type { EffectsReport } from "./schemas/effects.ts";

export interface EffectsAsked {
  /** What the modes are put on. */
  base: OrganisationScenario;
  modes: readonly FailureMode[];
  measure: Measure;
  /** Distinct arms simulated. */
  arms: number;
  /** Lost demand of the clean organisation and of all modes at once, by block. */
  lost: readonly ArrayLike<number>[];
  digest: string;
  asked: Pick<EffectsReport, "seed" | "on" | "set" | "cycles">;
}

export function effectsReport(
  result: EffectsResult,
  { base, modes, measure, arms, lost, digest, asked }: EffectsAsked,
): EffectsReport {
  const { better } = measure;
  const ids = modes.map(({ id }) => id);
  const [clean, all] = lost.map(knownMean);
  const factors = modes.length;
  return {
    report: "effects",
    engine,
    ...asked,
    organisation: { deployment: base.deployment, otherModes: othersIn(base, ids) },
    measure: { id: measure.id, label: measure.label, unit: measure.unit, better },
    design: {
      kind: result.runs === 2 ** factors ? "full factorial" : "resolution V",
      runs: result.runs,
      arms,
      blocks: result.blocks,
      leftOut: result.leftOut,
    },
    clean: result.clean,
    all: result.all,
    modes: result.modes.map(({ average, ...figures }, mode) => {
      const partner = worstPartner(mode, result.pairs, better);
      return {
        id: ids[mode],
        label: modes[mode].label,
        claims: [...modes[mode].claims],
        safeguard: modes[mode].safeguard?.what ?? null,
        isUndated: modes[mode].isUndated === true,
        ...figures,
        average: { ...average, word: effectWord(average, better) },
        partner: partner === null ? null : ids[partner],
      };
    }),
    heaviest: {
      mode: ids[result.heaviest.mode],
      alike: result.heaviest.alike.map((mode) => ids[mode]),
    },
    pairs: result.pairs.map(({ modes: [one, other], ...pair }) => ({
      modes: [ids[one], ids[other]],
      ...pair,
      word: effectWord(pair, better),
    })),
    together: { ...result.together, word: additivity(result.together.onTop, better) },
    log: result.log,
    lostDemand: { clean, all },
    digest,
  };
}

/** Modes that the organisation has, at any date, and that nobody named. */
function othersIn({ failures, dated = [] }: OrganisationScenario, named: readonly string[]) {
  const stated = [failures, ...dated.map((departure) => departure.failures)].flatMap((own) =>
    Object.entries(own).flatMap(([id, { dose }]) => (dose > 0 ? [id] : [])),
  );
  return [...new Set(stated)].filter((id) => !named.includes(id));
}

function knownMean(values: ArrayLike<number>): number | null {
  const { mean } = meanInterval(Array.from(values).filter((value) => Number.isFinite(value)));
  return Number.isFinite(mean) ? mean : null;
}
