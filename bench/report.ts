/** Turns sections into Markdown, for the terminal and for bench/results.md. */
import { cpus } from "node:os";
import { table } from "../data/pages/table.ts";
import type { Check, Section } from "./measure.ts";

export function sectionText({ title, what, header, rows, checks }: Section): string {
  const lines = [`## ${title}`, "", what, "", table(header, rows)];
  if (checks.length > 0) lines.push("", table(["check", "value", "wanted", ""], checks.map(cells)));
  return `${lines.join("\n")}\n`;
}

export function heading(compiler: string | undefined): string {
  const [cpu] = cpus();
  return [
    "# Benches",
    "",
    `${cpu.model.trim()}, ${cpus().length} processors; Node ${process.version}; ${compiler ?? "no C++ compiler: twin skipped"}.`,
    "Written by `npm run bench`; times vary from machine to machine, ratios much less. Look at the ratios.",
    "",
  ].join("\n");
}

/** One line: how many checks passed, missed a goal, missed a bar. */
export function summary(sections: readonly Section[]): string {
  const verdicts = sections.flatMap(({ checks }) => checks.map(({ verdict }) => verdict));
  const count = (wanted: Check["verdict"]): number =>
    verdicts.filter((verdict) => verdict === wanted).length;
  return `${count("pass")} passed, ${count("goal missed")} within the bar but short of the goal, ${count("miss")} missed`;
}

function cells({ what, value, wanted, verdict }: Check): string[] {
  return [what, value, wanted, verdict === "miss" ? "**miss**" : verdict];
}
