/** The pages of the documentation, and what a reader can follow in them: headings, links, names. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { anchorOf } from "../../data/pages/table.ts";

export const project = fileURLToPath(new URL("../..", import.meta.url));

export const read = (file: string): string => readFileSync(join(project, file), "utf8");

/** Pages below docs, relative to the project. */
export const pages: readonly string[] = readdirSync(join(project, "docs"), { recursive: true })
  .map((name) => join("docs", String(name)))
  .filter((name) => name.endsWith(".md"))
  .toSorted();

/** Pages that people write about the model. */
export const modelPages = pages.filter((page) => page.startsWith(join("docs", "model")));

/** A page without what is shown as code in blocks. */
export function proseOf(text: string): string {
  return text.replace(/^( *)```[\s\S]*?^\1```/gm, "");
}

export interface Link {
  text: string;
  target: string;
}

export function linksOf(text: string): Link[] {
  return [...proseOf(text).matchAll(/\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, label, target]) => ({
    text: label,
    target,
  }));
}

/** Anchors of a page's headings; the second of two alike has -1 behind it. */
export function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading] of proseOf(text).matchAll(/^#{1,6} (.+)$/gm)) {
    const anchor = anchorOf(heading);
    let free = anchor;
    for (let n = 1; anchors.has(free); n++) free = `${anchor}-${n}`;
    anchors.add(free);
  }
  return anchors;
}

/** Sections of the second level of a page, by heading. */
export function sectionsOf(text: string): Map<string, string> {
  const parts = text.split(/^## /m).slice(1);
  return new Map(
    parts.map((part) => [part.slice(0, part.indexOf("\n")), part.slice(part.indexOf("\n"))]),
  );
}
