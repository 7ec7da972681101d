/** What was found, as stored figures and as a page for people, each goal with its word. */
import { plainNumber } from "../../analysis/plain-number.ts";
import { median } from "../../analysis/inference/quantile.ts";
import type { Figures } from "./figures.ts";
import type { Step } from "./steps.ts";
import { studies, type Study } from "./studies.ts";

export interface Finding extends Figures {
  study: Study["id"];
  what: string;
  /** Of a pilot: of any pairing of the same values; of a rate of yes and no: of independent cases. */
  ceiling: number | null;
}

/** A pair with a mechanism off in both arms. */
export interface Ablation {
  what: string;
  mechanism: string;
  vrf: number | null;
}

export interface Found {
  engine: string;
  seed: string;
  pairs: number;
  findings: readonly Finding[];
  stepped: readonly { what: string; steps: readonly Step[] }[];
  ablated: readonly Ablation[];
}

/** Purposes that are shown of a pair: those furthest out of step. */
const shownSteps = 12;

export function reportOf(found: Found): { json: string; markdown: string } {
  const { engine, seed, pairs, findings, stepped, ablated } = found;
  const judged = studies.map((study) => ({
    ...study,
    own: findings.filter((finding) => finding.study === study.id),
  }));
  const goals = judged.map(({ id, goal, own }) => ({ study: id, goal, ...judge(id, own) }));
  const json = `${JSON.stringify({ command: `npm run vrf -- --pairs ${pairs}`, engine, seed, pairs, goals, findings, stepped, ablated }, null, 2)}\n`;
  const sections = judged.map(({ title, goal, id, own }) => {
    const { word, why } = judge(id, own);
    const ceiling =
      id === "pilot"
        ? " Ceiling: the values of both arms in order of size; no pairing has more."
        : "";
    return `## ${title}\n\nGoal: ${goal}. **${word}**: ${why}.${ceiling}\n\n${tableOf(id, own)}`;
  });
  const markdown = `# Variance reduction on our own model

\`npm run vrf -- --pairs ${pairs}\` (${engine}, seed \`${seed}\`): variance of the difference of two arms under separate luck over that
under the same luck, ${pairs} pairs. From so few pairs a factor is known to about ${plainNumber(100 * roughError(pairs), 0)} % (95 %, normal values).

${sections.join("\n\n")}

## Which draws lose step

Both arms of a pair ask the same questions as long as the same things happen: _shared_ is the part of all questions that both
asked, _same_ the part of these with the same answer (a binomial count of other lines, or of another chance, differs although
its number is the same). Replication 0; those furthest out of step first.

${stepped.map(({ what, steps }) => `### ${what}\n\n${stepTable(steps)}`).join("\n\n")}

## Where the difference is carried

The same pairs with one mechanism off in both arms from the decision date on. What rises far above the first row was lost there:
the mechanism turns a small difference into another event, whose draws then have no partner.

${[...new Set(ablated.map(({ what }) => what))].map((what) => `### ${what}\n\n${ablationTable(what, found)}`).join("\n\n")}
`;
  return { json, markdown };
}

/** Of a ratio of variances that share most of their luck: that of one variance, both ways. */
function roughError(pairs: number): number {
  return 2 * Math.sqrt(2 / (pairs - 1));
}

function judge(id: Study["id"], own: readonly Finding[]): { word: "met" | "not met"; why: string } {
  const word = (isMet: boolean) => (isMet ? "met" : "not met");
  if (id === "identical") {
    const largest = Math.max(...own.map((finding) => finding.largest));
    return { word: word(largest === 0), why: `largest difference ${largest}` };
  }
  if (id === "pilot") {
    const zone = own.filter(({ what }) => what.startsWith("zone") && what.includes("its"));
    const vrfs = zone.map(({ vrf }) => vrf ?? Infinity);
    return {
      word: word(median(vrfs) >= 20 && Math.min(...vrfs) >= 10),
      why: `zone treated, its own lead time: median ${plainNumber(median(vrfs), 1)}, lowest ${plainNumber(Math.min(...vrfs), 1)}`,
    };
  }
  const reached = own.map((finding) =>
    id === "small"
      ? (finding.vrf ?? Infinity) >= 100
      : (finding.vrf ?? Infinity) >= 0.8 * (finding.ceiling ?? 0),
  );
  const count = reached.filter(Boolean).length;
  return { word: word(count === own.length), why: `${count} of ${own.length} reach it` };
}

function tableOf(id: Study["id"], own: readonly Finding[]): string {
  const hasCeiling = id === "rates" || id === "pilot";
  const head = `| pair | base | changed | VRF |${hasCeiling ? " ceiling | of it |" : ""}\n|---|---:|---:|---:|${hasCeiling ? "---:|---:|" : ""}`;
  const rows = own.map(({ what, base, changed, vrf, ceiling }) => {
    const factor = vrf === null ? "no difference" : plainNumber(vrf, 1);
    const part =
      vrf === null || ceiling === null ? "" : `${plainNumber((100 * vrf) / ceiling, 0)} %`;
    const more = hasCeiling
      ? ` ${ceiling === null ? "" : plainNumber(ceiling, 1)} | ${part} |`
      : "";
    return `| ${what} | ${figure(base)} | ${figure(changed)} | ${factor} |${more}`;
  });
  return [head, ...rows].join("\n");
}

function stepTable(steps: readonly Step[]): string {
  const rows = steps
    .slice(0, shownSteps)
    .map(
      ({ purpose, asked, shared, same }) =>
        `| ${purpose} | ${plainNumber(asked, 0)} | ${plainNumber(100 * shared, 1)} % | ${plainNumber(100 * same, 1)} % |`,
    );
  return ["| draws for | asked | shared | same |", "|---|---:|---:|---:|", ...rows].join("\n");
}

function ablationTable(what: string, { findings, ablated }: Found): string {
  const whole = findings.find((finding) => finding.what === what)!;
  const rows = [
    { mechanism: "none", vrf: whole.vrf },
    ...ablated
      .filter((ablation) => ablation.what === what)
      .toSorted((a, b) => (b.vrf ?? Infinity) - (a.vrf ?? Infinity)),
  ];
  return [
    "| off in both arms | VRF |",
    "|---|---:|",
    ...rows.map(
      ({ mechanism, vrf }) =>
        `| ${mechanism} | ${vrf === null ? "no difference" : plainNumber(vrf, 1)} |`,
    ),
  ].join("\n");
}

function figure(value: number): string {
  return String(Number(value.toPrecision(5)));
}
