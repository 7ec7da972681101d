/** What is worth knowing, what would flip the answer, and where the ranges come from. */
import type { Choice } from "../../../analysis/reports/compare/choice.ts";
import type { Worth } from "../../../analysis/reports/compare/information.ts";
import { chart, type Block, type Section, table, text } from "../document.ts";
import { amountWords, estimateWords, rangeWords } from "../wording.ts";
import type { CompareAnswer, FuturesAnswer } from "./answer.ts";
import { hours, meanOf, percent, short, shortLabel } from "./figures.ts";

export function knowledgeSection({ report, assumptions }: FuturesAnswer): Section {
  const { knowing, seeing } = report;
  if (knowing === null) {
    return {
      title: "What is worth knowing",
      blocks: [text("Too few parameter sets to hold some out: wants at least 4.")],
    };
  }
  const ranked = knowing.assumptions
    .map((worth, place) => ({ ...worth, label: assumptions[place].label }))
    .toSorted((a, b) => b.evppi - a.evppi);
  const clear = ranked.filter(({ evppi, standardError }) => evppi > 2 * standardError);
  const sights: readonly [string, Worth | null][] = [
    ["the red flags RF2 to RF6 at the decision date", seeing.flags],
    ["a pilot's misreads and output against the other departments", seeing.pilot],
  ];
  const seen = sights.flatMap(([label, worth]) => (worth === null ? [] : [{ label, worth }]));
  return {
    title: "What is worth knowing",
    blocks: [
      text(
        clear.length === 0
          ? "We cannot tell of any single assumption that knowing it before choosing would be worth anything."
          : `Worth knowing before choosing, beyond noise: ${clear.map(({ label, evppi }) => `${label} (${hours(evppi)} hours)`).join("; ")}.`,
      ),
      table(
        "Hours gained by knowing one assumption before choosing (EVPPI, cross-fitted; below 0 means nothing)",
        ["assumption", "hours", "standard error", "choice changes in"],
        [
          ...ranked.map((own) => [shortLabel(own.label), ...worthFigures(own)]),
          ["a number that plays no part: the noise", ...worthFigures(knowing.dummy)],
        ],
      ),
      chart({
        type: "intervals",
        title: "Worth of knowing one assumption",
        description: "Two standard errors either way; what reaches 0 may be noise.",
        unit: "hours",
        rows: ranked.slice(0, 12).map(({ label, evppi, standardError }) => ({
          label: shortLabel(label),
          value: evppi,
          low: evppi - 2 * standardError,
          high: evppi + 2 * standardError,
        })),
        rule: 0,
      }),
      ...(seen.length === 0
        ? []
        : [
            table(
              "Hours gained by seeing something first (EVSI), as if it cost nothing and were seen at once: worth its cost only below that",
              ["what is seen", "hours", "standard error", "choice changes in"],
              seen.map(({ label, worth }) => [label, ...worthFigures(worth)]),
            ),
            ...pilotCost(report.choice),
          ]),
      text(
        "An assumption that is worth nothing is unimportant within the range we allowed, for this choice.",
      ),
    ],
  };
}

/** What a pilot that stays alone costs, or brings, against doing nothing. */
function pilotCost({ reference, actions }: Choice): Block[] {
  const pilot = actions.find(({ action }) => action === "pilot only");
  if (reference !== "never" || pilot === undefined) return [];
  return [
    text(`The pilot alone is worth ${estimateWords(pilot.gain, "hours")} over never deploying.`),
  ];
}

function worthFigures({ evppi, standardError, changes }: Worth): string[] {
  return [hours(evppi), hours(standardError), percent(changes)];
}

export function flipsSection({ arms }: CompareAnswer, futures: FuturesAnswer): Section {
  const { report, assumptions } = futures;
  const names = arms.map(({ name }) => name);
  if (report.flips === null) {
    return {
      title: "What would change the answer",
      blocks: [text("Too few parameter sets to say: wants at least 8.")],
    };
  }
  const rows = report.flips.map((flip, place) => ({ ...flip, ...assumptions[place], flip }));
  const clear = rows.filter(({ flip }) => flip.isClear && flip.breakEvens.length > 0);
  return {
    title: "What would change the answer",
    blocks: [
      text(
        clear.length === 0
          ? "No single assumption flips the answer clearly within its range, others free within theirs."
          : clear
              .map(
                ({ label, unit, flip }) =>
                  `${label}: at about ${amountWords(flip.breakEvens.map(({ at }) => short(at)).join(" and "), unit)} the lead changes.`,
              )
              .join(" "),
      ),
      table(
        `${names[1]} less ${names[0]} at both ends of each range, hours (95 % interval), others free within theirs; break-even where a parabola crosses 0`,
        ["assumption", "lowest quarter", "highest quarter", "break-even", "flips"],
        rows.map(({ label, flip }) => [
          shortLabel(label),
          `${meanOf(flip.low)} (${rangeWords(flip.low)})`,
          `${meanOf(flip.high)} (${rangeWords(flip.high)})`,
          flip.breakEvens.length === 0
            ? "none"
            : flip.breakEvens.map(({ at }) => short(at)).join(", "),
          flipWord(flip),
        ]),
        [0, 4],
      ),
      ...boxBlocks(futures, names),
    ],
  };
}

function flipWord({ isClear, breakEvens }: { isClear: boolean; breakEvens: readonly object[] }) {
  if (isClear) return "yes";
  return breakEvens.length === 0 ? "no" : "cannot tell";
}

function boxBlocks({ report, assumptions }: FuturesAnswer, names: readonly string[]): Block[] {
  const { box, boxOf } = report;
  const behind = names[boxOf === 1 ? 1 : 0];
  if (box === null) {
    return [
      text(
        `No box of assumptions in which ${behind} is ahead: too few parameter sets, or all of them agree.`,
      ),
    ];
  }
  const { coverage, density, restricted, low, high } = box.box;
  const limits = restricted.map((place) => {
    const { label, unit } = assumptions[place];
    return [
      shortLabel(label),
      `${short(low[place])} to ${short(high[place])}`,
      unit,
      percent(box.frequency[place]),
    ];
  });
  const held = box.holdOut;
  const worth =
    held === null
      ? "On futures it was not found on it holds none, so it says nothing."
      : `On futures it was not found on ${percent(held.density)} of those inside are so (${percent(held.spread.low)} to ${percent(held.spread.high)} over ${box.splits} splits), against ${percent(box.baseDensity)} of all` +
        (held.spread.low > box.baseDensity
          ? "."
          : ": we cannot tell whether the box is more than luck.");
  return [
    text(
      `${behind} is ahead in ${percent(box.baseDensity)} of the parameter sets. The box below holds ${percent(coverage)} of these (coverage), and ${percent(density)} of the sets inside are such (density). ${worth}`,
    ),
    table(
      `Box in which ${behind} tends to be ahead (PRIM)`,
      ["assumption", "limits", "unit", "limited in so many halves"],
      limits.length === 0 ? [["none is limited", "–", "–", "–"]] : limits,
      [0, 2],
    ),
  ];
}

export function assumptionsSection({ assumptions }: FuturesAnswer): Section {
  return {
    title: "The assumptions and their ranges",
    blocks: [
      table(
        "Every value within its range is taken to be as plausible as any other, each by itself",
        ["id", "from", "to", "unit", "range", "assumption"],
        assumptions.map(({ label, path, low, high, unit, origin }) => [
          path.replace("parameters.", ""),
          short(low),
          short(high),
          unit,
          origin,
          label,
        ]),
        [0, 3, 4, 5],
      ),
      text(
        "Range: judged before any result was seen; stated with the value; guess, half to twice the value; or asked for. A guess says how little is known, not how far an organisation may be from it.",
      ),
    ],
  };
}
