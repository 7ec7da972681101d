/**
 * What no sentence of a report may say: nothing is proved or significant, counts of simulated organisations are no chances
 * of the world, and between simulated arms there is no p-value. `checked.ts` lets no report be built that breaks them.
 */

interface Rule {
  what: string;
  pattern: RegExp;
}

/** Labels of assumptions such as "chance that a check finds a defect" are inputs and may stand. */
const words: readonly Rule[] = [
  { what: "a model shows, it does not prove", pattern: /\b(?:dis)?pro(?:ve[sdn]?|ving|ofs?)\b/i },
  { what: "nothing is significant, it matters or not", pattern: /\bsignifican(?:t|tly|ce)\b/i },
  {
    what: "counts of simulated organisations, no chances of the world",
    pattern:
      /%\s+(?:chance|probability|likelihood)\b|\b(?:an?|the|any|every|good|high|low|small)\s+(?:chance|likelihood) that\b/i,
  },
];

/** With enough replications every p-value between simulated arms is 0, so there is none to report. */
const pValue: Rule = {
  what: "no p-value between simulated arms",
  pattern: /\bp-values?\b|\bp\s*[=<>]\s*\.?\d/i,
};

const missingFigure: Rule = {
  what: "a missing figure is said in words",
  pattern: /\bNaN\b|\bInfinity\b|\bundefined\b|\bnull\b|∞/,
};

/** A report about data of a pilot may state p-values. */
export interface Voice {
  isSimulated?: boolean;
}

/** Forbidden words of a text, each with the rule that it breaks. */
export function forbiddenWords(text: string, { isSimulated = true }: Voice = {}): string[] {
  return found(text, isSimulated ? [...words, pValue] : words);
}

/** Forbidden words, and figures that are missing without a word. */
export function brokenRules(text: string, voice: Voice = {}): string[] {
  return [...forbiddenWords(text, voice), ...found(text, [missingFigure])];
}

function found(text: string, rules: readonly Rule[]): string[] {
  return rules.flatMap(({ what, pattern }) => {
    const match = pattern.exec(text);
    return match === null ? [] : [`${what}: "${match[0]}"`];
  });
}
