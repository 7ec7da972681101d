/** When scanners fail, keying by hand keeps output up and costs misreads; the CoE's loop removes the cause, and the gain hangs on how soon. */
import type { Claim } from "../claim.ts";
import { changed, channel, deployed, pair } from "../families.ts";

/** Scanners fail in the ordinary organisation; where they are sound they are so from the decision date on. */
const faulty = deployed("raccoons-seven-steps").now;
const after = (days: number) =>
  changed(faulty, {
    dated: [{ parameters: { "sop.analysisDays": days / 2, "sop.designDays": days / 2 } }],
  });

const onceLearned = pair("misreads", ["unresolved", "failing"], {
  cycles: [6, 24],
  expect: -1,
  what: "misreads once the CoE had its time",
});

const arms = {
  sound: changed(faulty, { failures: { "scanner-fault": { dose: 0 } } }),
  failing: faulty,
  unresolved: changed(faulty, { failures: { "scanner-unresolved": { dose: 1 } } }),
  quick: after(5),
  slow: after(40),
};

export const raccH1: Claim = {
  id: "RACC-H1",
  block: "G",
  statement:
    "When scanners fail, keying by hand keeps output up and costs misreads; the CoE's loop removes the cause, and the gain hangs on how soon.",
  note: "In the seven steps of Raccoons Inc.; whether the loop can close hangs on how many of the failures anybody reports. A quick CoE is quick with other causes too; the cut leaves those alone, so that what they bring is not taken for the scanners'.",
  test: {
    arms,
    all: [
      pair("gross_throughput", ["sound", "failing"], {
        cycles: [0, 4],
        expect: "same",
        what: "gross_throughput with failing scanners",
      }),
      pair("misreads", ["sound", "failing"], {
        cycles: [0, 4],
        expect: 1,
        what: "misreads with failing scanners",
      }),
      onceLearned,
      pair("misreads", ["quick", "slow"], {
        cycles: [0, 12],
        expect: 1,
        what: "misreads of a CoE that takes eight weeks, against one that takes one",
      }),
    ],
    also: [
      pair("throughput", ["sound", "failing"], { cycles: [0, 4], expect: -1 }),
      pair("throughput", ["unresolved", "failing"], { cycles: [6, 24], expect: 1 }),
      pair("time_rework", ["unresolved", "failing"], {
        cycles: [6, 24],
        expect: -1,
        smallest: { smallest: 0.05, relative: true, reason: "5 %: the default of the matrix" },
      }),
    ],
    // a failure is keyed round, swapped and sometimes reported; it leaves no habit
    null: channel(
      "lines keyed by hand are as right as scanned ones, and neither a swap nor a report takes time",
      {
        "scanner.handKeyingError": 0,
        "scanner.swapMinutes": 0,
        "escalation.reportMinutes": 0,
      },
      { parts: [1, 2, 3] },
    ),
    cells: [
      { name: "a swap is routine", change: {} },
      {
        name: "a swap is reported",
        change: { dated: [{ parameters: { "scanner.reportFactor": 0.3 } }] },
      },
    ],
    boundary: {
      of: "parameter",
      name: "scanner.reportFactor",
      low: 0,
      high: 1,
      contrast: onceLearned,
    },
    leans: ["scanner.handKeyingError", "scanner.workaroundMinutes", "scanner.reportFactor"],
  },
};
