/** Results of several arms and of the futures as they stand in the JSON document, by names instead of places. */
import type { MeanInterval } from "../../../analysis/inference/interval.ts";
import type { SeveralArms } from "../../../analysis/reports/compare/several-arms.ts";
import type { FuturesAnswer } from "./answer.ts";

export function severalEntry(
  { familyLevel, pairs, selection }: SeveralArms,
  names: readonly string[],
  delta: number,
): object {
  return {
    familyLevel,
    pairs: pairs.map(({ a, b, ahead, ...pair }) => ({
      a: names[a],
      b: names[b],
      ...pair,
      ahead: ahead === null ? null : names[ahead],
    })),
    selection:
      selection === null
        ? null
        : {
            selected: selection.selected === null ? null : names[selection.selected],
            remaining: selection.remaining.map((arm) => names[arm]),
            replications: selection.replications,
            indifference: delta,
          },
  };
}

export function assumptionsEntry({ report, assumptions, actions }: FuturesAnswer): object {
  const { futures, pairs, leftOut, nullDifference, sets, verdict, uncertainty } = report;
  const { risk, choice, quality, seeing, waiting } = report;
  return {
    futures,
    pairs,
    leftOut,
    nullDifference,
    over: assumptions.map(({ path, label, unit, low, high, origin }, place) => {
      const flip = report.flips?.[place];
      return {
        path,
        label,
        unit,
        low,
        high,
        origin,
        evppi: worthEntry(report.knowing?.assumptions[place]),
        lowest: meanEntry(flip?.low),
        highest: meanEntry(flip?.high),
        breakEvens: flip?.breakEvens ?? [],
        flips: flip?.isClear ?? null,
      };
    }),
    dummy: worthEntry(report.knowing?.dummy),
    sets,
    verdict,
    uncertainty,
    risk: {
      ...risk,
      quantiles: risk.quantiles.map(({ p, value, interval: { low, high, level, coverage } }) => ({
        p,
        value,
        low,
        high,
        level,
        coverage,
      })),
    },
    choice: {
      ...choice,
      actions: choice.actions.map(({ gain, ...own }) => ({ ...own, gain: meanEntry(gain) })),
      best: actions[choice.best].id,
      minimax: actions[choice.minimax].id,
      lead:
        choice.lead === null ? null : { over: choice.lead.over, gain: meanEntry(choice.lead.gain) },
    },
    quality: quality.map(({ best, ...own }) => ({ ...own, best: actions[best].id })),
    seeing: { flags: worthEntry(seeing.flags), pilot: worthEntry(seeing.pilot) },
    waiting:
      waiting === null
        ? null
        : { ...waiting, now: { ...waiting.now, action: actions[waiting.now.action].id } },
    box: boxEntry({ report, assumptions, actions }),
  };
}

function boxEntry({
  report: { box, boxOf },
  assumptions,
  actions,
}: Pick<FuturesAnswer, "report" | "assumptions" | "actions">) {
  if (box === null) return null;
  const { restricted, low, high, coverage, density } = box.box;
  return {
    ahead: actions[boxOf === 1 ? 1 : 0].id,
    limits: restricted.map((place) => ({
      path: assumptions[place].path,
      low: low[place],
      high: high[place],
      frequency: box.frequency[place],
    })),
    coverage,
    density,
    baseDensity: box.baseDensity,
    holdOut: box.holdOut,
  };
}

function meanEntry(interval: MeanInterval | undefined): object | null {
  if (interval === undefined) return null;
  const { n, mean, low, high, level } = interval;
  return { n, mean, low, high, level };
}

function worthEntry(
  worth: { evppi: number; standardError: number; changes: number } | null | undefined,
): object | null {
  if (worth === undefined || worth === null) return null;
  const { evppi, standardError, changes } = worth;
  return { evppi, standardError, changes };
}
