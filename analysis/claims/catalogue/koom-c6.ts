/** Under the operating model an organisation stands shocks better and recovers sooner. */
import type { Change, Claim } from "../claim.ts";
import { effectsOff } from "../deploying.ts";
import { changed, deployed, interaction, ordinaryAndSaturated, pair } from "../families.ts";

/** Two cycles, long after the steps were walked. */
const shock = { from: 12, until: 14 };

/** What strikes, and what the organisation is like that is spared: sound scanners, where they are to fail. */
const strikes: Readonly<Record<string, { spared: Change; struck: Change }>> = {
  demand: { spared: {}, struck: { failures: { "demand-surge": { dose: 1, ...shock } } } },
  turnover: { spared: {}, struck: { failures: { "turnover-spike": { dose: 1, ...shock } } } },
  scanners: {
    spared: { failures: { "scanner-fault": { dose: 0 } } },
    struck: {
      failures: { "scanner-fault": { dose: 0 } },
      dated: [{ ...shock, parameters: { "scanner.meanLifeMinutes": 30 } }],
    },
  },
};

const { none, now } = deployed();
const arms = Object.fromEntries(
  Object.entries(strikes).flatMap(([name, { spared, struck }]) => [
    [`${name}NoneSpared`, changed(none, spared)],
    [`${name}NowSpared`, changed(now, spared)],
    [`${name}None`, changed(none, struck)],
    [`${name}Now`, changed(now, struck)],
  ]),
);

const after = { cycles: [12, 24] } as const;

export const koomC6: Claim = {
  id: "KOOM-C6",
  block: "F",
  statement: "Under the operating model an organisation stands shocks better and recovers sooner.",
  note: "Judged on what the shock adds, so that better service as such is not taken for stability; where nothing falls by a twentieth there is nothing to recover from.",
  test: {
    arms,
    all: Object.keys(strikes).map((name) =>
      interaction(
        "worst_shortfall",
        {
          neither: `${name}NoneSpared`,
          first: `${name}NowSpared`,
          second: `${name}None`,
          both: `${name}Now`,
        },
        { ...after, expect: -1, what: `what a shock adds to the worst shortfall, ${name}` },
      ),
    ),
    also: Object.keys(strikes).flatMap((name) => [
      pair("worst_shortfall", [`${name}None`, `${name}Now`], {
        ...after,
        expect: -1,
        what: `worst shortfall, ${name}`,
      }),
      pair("recovery", [`${name}None`, `${name}Now`], {
        ...after,
        expect: -1,
        what: `time to recovery, ${name}`,
      }),
    ]),
    null: effectsOff,
    cells: ordinaryAndSaturated,
    leans: ["flow.dueDays", "responses.trainingEffect", "sop.removal"],
  },
};
