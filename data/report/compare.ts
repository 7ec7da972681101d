/** The report of `compare`: question and outcome; with parameter sets also how sure, what to do, and what would change it. */
import { reportDocument } from "./checked.ts";
import type { ReportDocument } from "./document.ts";
import type { CompareAnswer } from "./compare/answer.ts";
import { assumptionsSection, flipsSection, knowledgeSection } from "./compare/change.ts";
import { bestWords, choiceSection, qualitySection, waitingSection } from "./compare/decide.ts";
import { shortLabel } from "./compare/figures.ts";
import { outcomeSection, questionSection } from "./compare/outcome.ts";
import { severalAnswer, severalSection } from "./compare/several.ts";
import { riskSection, uncertaintySection } from "./compare/uncertain.ts";

export function compareReport(answer: CompareAnswer): ReportDocument {
  const { arms, on, futures, footer } = answer;
  const names = arms.map(({ name }) => name);
  const place = on === undefined ? "" : `On ${on}: `;
  return reportDocument(
    {
      title: `${place}${names.slice(0, -1).join(", ")} or ${names.at(-1)}?`,
      answer: answerOf(answer),
      sections: [
        questionSection(answer),
        outcomeSection(answer),
        ...severalSection(answer),
        ...(futures === null
          ? []
          : [
              uncertaintySection(answer, futures),
              riskSection(answer, futures),
              choiceSection(answer, futures),
              qualitySection(futures),
              ...waitingSection(futures),
              knowledgeSection(futures),
              flipsSection(answer, futures),
              assumptionsSection(futures),
            ]),
      ],
      footer,
    },
    { quoted: quotedIn(answer) },
  );
}

function answerOf(answer: CompareAnswer): string {
  const { arms, main, futures } = answer;
  const isSeveral = arms.length > 2;
  if (futures === null) return isSeveral ? severalAnswer(answer) : main.verdict.sentence;
  const arm = isSeveral ? `${severalAnswer(answer)} The first two: ` : "";
  return `${arm}${futures.report.verdict.sentence} ${bestWords(futures, arms.length)}`;
}

/** What scenarios, settings and assumptions are called. */
function quotedIn({ arms, on, set, futures }: CompareAnswer): string[] {
  const labels = (futures?.assumptions ?? []).flatMap(({ label }) => [label, shortLabel(label)]);
  const settings = Object.entries(set).flat();
  return [...arms.flatMap(({ name, title }) => [name, title]), on ?? "", ...settings, ...labels];
}
