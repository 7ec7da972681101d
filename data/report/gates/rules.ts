/** Section on the rules of the gates: false pass and true pass, all together and gate by gate. */
import type { GatesResult } from "../../../analysis/reports/gates/result.ts";
import { chart, type Section, table, text } from "../document.ts";
import { percentWithInterval } from "../figures.ts";
import { gateNames } from "./words.ts";

export function ruleSection({ rules }: GatesResult): Section {
  const read = rules.filter(({ rule }) => rule !== "none");
  return {
    title: "Gates: false pass and true pass",
    blocks: [
      text(
        "A pass is false when the operating model on trial has no effect at all: its steps are walked, nothing comes of them. All six gates must be met; that needs no correction for many tests, but it costs true passes.",
      ),
      table(
        "All six gates met at the first reading, percent of pilots (95 % interval), by rule",
        ["rule", "false pass", "true pass", "not read in time"],
        rules.map(({ rule, falsePass, truePass }) => [
          rule,
          percentWithInterval(falsePass.all),
          percentWithInterval(truePass.all),
          `${falsePass.unread + truePass.unread} of ${falsePass.all.n + truePass.all.n}`,
        ]),
      ),
      chart({
        type: "intervals",
        title: "All six gates met, by rule",
        description: "Share of pilots that pass, without and with an effect, for every rule",
        unit: "share of pilots that pass",
        rows: read.flatMap(({ rule, falsePass, truePass }) => [
          interval(`${rule}, no effect`, falsePass.all),
          interval(`${rule}, with effect`, truePass.all),
        ]),
      }),
      ...read.map(({ rule, falsePass, truePass }) =>
        table(
          `Each gate by itself under the rule "${rule}", percent of pilots (95 % interval)`,
          ["gate", "false pass", "true pass"],
          gateNames.map((name, gate) => [
            name,
            percentWithInterval(falsePass.gates[gate]),
            percentWithInterval(truePass.gates[gate]),
          ]),
        ),
      ),
      text(
        "A gate is there to tell apart organisations in which going on pays. The next table takes pilots of the working model only, and asks how passing goes with what deploying everywhere brought there, and with what held in truth in the pilot itself.",
      ),
      table(
        "All six gates met, percent of pilots of the working model (95 % interval)",
        [
          "rule",
          "deploying paid",
          "it did not",
          "all six held in truth in the pilot",
          "they did not",
        ],
        read.map((rule) => [
          rule.rule,
          percentWithInterval(rule.passWhereBetter),
          percentWithInterval(rule.passElsewhere),
          percentWithInterval(rule.passWhereTrue),
          percentWithInterval(rule.passWhereFalse),
        ]),
      ),
    ],
  };
}

function interval(
  label: string,
  { share, low, high }: { share: number | null; low: number; high: number },
) {
  return { label, value: share ?? 0, low, high };
}
