/** `burrow gates` in words: what gates and flags can tell, what deciding by them earns, and when signs are to be seen. */
import { wantedSigns } from "../../../analysis/reports/gates/no-sign.ts";
import type { GatesResult } from "../../../analysis/reports/gates/result.ts";
import { gateRuleWords } from "./words.ts";
import { flagSection, policySection } from "./flags.ts";
import { ruleSection } from "./rules.ts";
import { signSection } from "./signs.ts";
import { aboutNumber } from "../../../analysis/plain-number.ts";
import { modelStatus } from "../../package/descriptor.ts";
import { reportDocument } from "../checked.ts";
import { list, type ReportDocument } from "../document.ts";
import { inOf, moreRuns } from "../wording.ts";

/** `command` gives the same result again. */
export function gatesDocument(result: GatesResult, command: string): ReportDocument {
  const { scenario, organisations, replications, cycles, margin, outcome } = result;
  return reportDocument(
    {
      title: `What gates and flags can tell: ${result.title === "" ? scenario : result.title}`,
      answer: answerOf(result),
      sections: [
        {
          title: "What was simulated",
          blocks: [
            list([
              `${organisations} organisations around ${scenario}: how much goes wrong in them differs, and so does what the operating model can do about it.`,
              `${inOf(outcome.better, "deploying now was better than carrying on by more than the margin")} In ${outcome.worse.count} it was worse by more than that.`,
              `The margin is ${aboutNumber(margin)} h of the decision quantity over ${cycles} cycles (half a percent of the paid hours), fixed beforehand.`,
              `Signs: ${replications} replications of ${scenario} itself.`,
              "Truth is known here because the model made it. Gates and flags read recorded figures only.",
            ]),
          ],
        },
        ruleSection(result),
        flagSection(result),
        policySection(result),
        signSection(result),
        {
          title: "What this cannot show",
          blocks: [
            list([
              `How organisations are spread around ${scenario} is assumed; shares among them are no forecast of any real organisation.`,
              `That ${wantedSigns} of the ten signs of claim DEP-HZ are enough, and how noisy their figures are, is a reading of the rule, not part of it.`,
              `The gate rules are those of the model: ${gateRuleWords}.`,
              moreRuns,
            ]),
          ],
        },
      ],
      footer: [modelStatus, `seed ${result.seed}, ${result.engine}`, command],
    },
    { quoted: [scenario, result.title] },
  );
}

function answerOf({ rules, policies }: GatesResult): string {
  const { falsePass, truePass } = rules.find(({ rule }) => rule === "point")!;
  if (truePass.unread === truePass.all.n && falsePass.unread === falsePass.all.n)
    return `Gates were read in no pilot: the cycles after the decision date are too few. ${policyWords(policies)}`;
  return (
    `Read as point estimates, all six gates were passed by ${truePass.all.count} of ${truePass.all.n} pilots of a working operating model, ` +
    `and by ${falsePass.all.count} of ${falsePass.all.n} of one without any effect. ${policyWords(policies)}`
  );
}

/** The policy with the least regret, those that do the same here, and those that cannot be told apart from it. */
export function policyWords(policies: GatesResult["policies"]): string {
  const least = [...policies].sort((a, b) => a.regret.mean - b.regret.mean)[0];
  const others = policies.filter(({ policy }) => policy !== least.policy);
  const same = others.filter(({ beyondLeast: { low, high } }) => low === 0 && high === 0);
  const level = others.filter(
    (other) =>
      !same.includes(other) && (other.beyondLeast.low === null || other.beyondLeast.low <= 0),
  );
  const alike = same.length === 0 ? "" : `, and so did ${quoted(same, " and ")}`;
  const found = `Of the policies "${least.policy}" left least on the table${alike}: ${aboutNumber(least.regret.mean)} h on average`;
  if (level.length === 0) return `${found}, less than every other.`;
  return `${found}; we cannot tell whether ${quoted(level, " or ")} would do worse.`;
}

function quoted(policies: readonly { policy: string }[], joint: string): string {
  return policies.map(({ policy }) => `"${policy}"`).join(joint);
}
