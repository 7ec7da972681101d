/** The report of a pilot in words, in the order of its contents: what was fixed, what could be known, what was seen. */
import { modelStatus } from "../../package/descriptor.ts";
import { reportDocument } from "../checked.ts";
import type { ReportDocument, Section } from "../document.ts";
import { chosenSection, gateOddsSection, planSection } from "./document-before.ts";
import { chartsSection, gatesSection } from "./document-charts.ts";
import { powerSection } from "./document-power.ts";
import { estimatesSection, fitSection, looksSection } from "./document-results.ts";
import { calibrationSection, spillOverSection } from "./document-twin.ts";
import { levelOf } from "./reading.ts";
import type { PilotReport } from "./report.ts";
import { cyclesOf, figure, intervalTitle, labelOf, range, unitOf } from "./words.ts";

export function pilotDocument(report: PilotReport, command: string): ReportDocument {
  const { plan, calibration } = report;
  const { department, cycles, scenario } = plan;
  const sections: (Section | null)[] = [
    planSection(report),
    chosenSection(report),
    powerSection(report),
    gateOddsSection(report),
    fitSection(report),
    estimatesSection(report),
    looksSection(report),
    chartsSection(report),
    spillOverSection(report),
    gatesSection(report),
    calibrationSection(report),
  ];
  return reportDocument(
    {
      title: `Pilot in ${department}, ${cyclesOf(cycles)}${report.data === null ? `: ${scenario.name}` : ", from a file"}`,
      answer: answerOf(report),
      sections: sections.filter((section) => section !== null),
      footer: [
        report.data === null
          ? modelStatus
          : `Data as given; what is said of the method comes from the twin ${scenario.name}. ${modelStatus}`,
        `${plan.engine}, calibration of ${calibration.pilots} simulated pilots, plan ${report.hash}`,
        command,
      ],
    },
    { quoted: quotedIn(report), isSimulated: false },
  );
}

/** What units, scenario and file are called. */
function quotedIn({ plan, twin, result, spillOver }: PilotReport): string[] {
  const { scenario, data } = plan;
  return [
    plan.department,
    scenario.name,
    ...(plan.comparison ?? []),
    ...(data.kind === "file" ? [data.name] : [data.seed]),
    ...twin.units,
    ...result.units.map(({ unit }) => unit),
    ...spillOver.shared.map(({ place }) => place),
    ...spillOver.partners.map(({ partner }) => partner),
  ];
}

function answerOf(report: PilotReport): string {
  const { plan, result } = report;
  const { measure, estimator } = plan.main;
  const own = result.measures.find((each) => each.measure === measure)!;
  const main = own.estimates.find((each) => each.estimator === estimator)!;
  const name = labelOf(measure);
  const gates = `Gates: ${result.together}.`;
  if (main.effect === null || main.low === null || main.high === null)
    return `We cannot tell what the pilot did to ${name}: ${main.why ?? "there is no interval"}. ${gates}`;
  const interval = `${range(measure, main)} ${unitOf(measure)}`;
  if (main.low <= 0 && main.high >= 0)
    return `We cannot tell what the pilot did to ${name}: consistent with ${interval}. ${gates}`;
  const isFall = main.effect < 0;
  const size = figure(measure, Math.abs(main.effect));
  // a fall by 2 has its ends as falls as well, not as changes below 0
  const ends = isFall ? { low: -main.high, high: -main.low } : main;
  return `Against the other departments ${name} ${isFall ? "fell" : "rose"} by ${size} ${unitOf(measure)} (${intervalTitle(levelOf(report))} ${range(measure, ends)}). ${gates}`;
}
