/** How the page writes figures and compares inputs. */
import { describe, expect, test } from "vitest";
import {
  count,
  decimal,
  duration,
  figure,
  hedge,
  readingOf,
  signed,
  withUnit,
} from "../../web/format.ts";
import { sentencesOf } from "../../web/state/headline.ts";
import { defaultInputs, sameInputs, withArm, withValue } from "../../web/state/inputs.ts";

describe("figures", () => {
  test("have at most three significant digits, grouping and a true minus sign", () => {
    expect(figure(1234.5)).toBe("1,230");
    expect(figure(-0.012345)).toBe("−0.0123");
    expect(figure(0)).toBe("0");
    expect(figure(-0)).toBe("0");
    expect(count(12345.4)).toBe("12,345");
  });

  test("carry their sign where they are differences", () => {
    expect(signed(12)).toBe("+12");
    expect(signed(-12)).toBe("−12");
    expect(signed(0)).toBe("0");
  });

  test("keep the decimals that their measure asks for, without a sign on zero", () => {
    expect(decimal(0.98765, 3)).toBe("0.988");
    expect(decimal(112845.2, 0)).toBe("112,845");
    expect(decimal(-0.0001, 2)).toBe("0.00");
    expect(decimal(-1.5, 1)).toBe("−1.5");
  });

  test("say so when there is nothing to show", () => {
    expect(figure(Number.NaN)).toBe("not available");
    expect(decimal(Number.POSITIVE_INFINITY, 1)).toBe("not available");
  });

  test("are hedged when their interval is wider than a tenth of them", () => {
    expect(hedge(100, 96, 105)).toBe("");
    expect(hedge(100, 94, 105)).toBe("about ");
  });

  test("keep their unit on the same line, and pure numbers have none", () => {
    expect(withUnit("3", "hours")).toBe("3\u00a0hours");
    expect(withUnit("3", "1")).toBe("3");
  });

  test("that are shares or coefficients of variation are read as per cent", () => {
    expect(readingOf("share")).toEqual({ factor: 100, unit: "%" });
    expect(readingOf("share of steps")).toEqual({ factor: 100, unit: "% of steps" });
    expect(readingOf("CV")).toEqual({ factor: 100, unit: "%" });
    expect(readingOf("h")).toEqual({ factor: 1, unit: "h" });
    expect(readingOf("0 to 1")).toEqual({ factor: 1, unit: "" });
  });

  test("of time are read as people say them", () => {
    expect(duration(0.42)).toBe("0.42 s");
    expect(duration(12.3)).toBe("12 s");
    expect(duration(125)).toBe("2 min 5 s");
  });
});

describe("a verdict's sentences", () => {
  const more = "More runs would narrow this; they would not make the assumptions true.";

  test("are a headline with its figures where an arm is better", () => {
    const better =
      "In this model, with these assumptions, B is better by 5 hours (95 % interval 4 to 6).";
    expect(sentencesOf(`${better} ${more}`)).toEqual([better, more]);
  });

  test("are a headline with its figures where an arm is ahead, perhaps by too little", () => {
    const ahead =
      "In this model, with these assumptions, B is ahead by 5 hours (95 % interval 1 to 9), but we cannot tell whether by enough to matter: the margin that matters is 3 hours either way.";
    expect(sentencesOf(`${ahead} ${more}`)).toEqual([ahead, more]);
  });

  test("are a headline and the figures where none is", () => {
    const cannot =
      "In this model, with these assumptions, we cannot tell which of A and Null: costs is better";
    const figures =
      "Null: costs minus A is 3 hours (95 % interval −1 to 7), and the margin that matters is 2 hours either way.";
    expect(sentencesOf(`${cannot}: ${figures} ${more}`)).toEqual([
      `${cannot}.`,
      `${figures} ${more}`,
    ]);
    const small =
      "In this model, with these assumptions, the difference between A and B is too small to matter";
    expect(sentencesOf(`${small}: B minus A is 0 hours.`)).toEqual([
      `${small}.`,
      "B minus A is 0 hours.",
    ]);
  });
});

describe("inputs", () => {
  const [, arm] = defaultInputs.arms;

  test("are the same whatever the order in which values were changed", () => {
    const there = withValue(withValue(arm, "a.b", "1"), "c.d", "2");
    const back = withValue(withValue(arm, "c.d", "2"), "a.b", "1");
    expect(sameInputs(withArm(defaultInputs, 1, there), withArm(defaultInputs, 1, back))).toBe(
      true,
    );
  });

  test("differ as soon as one value differs", () => {
    const changed = withArm(defaultInputs, 0, withValue(arm, "a.b", "1"));
    expect(sameInputs(defaultInputs, changed)).toBe(false);
    expect(sameInputs(defaultInputs, { ...defaultInputs, seed: "43" })).toBe(false);
  });

  test("go back to the catalogue's value by taking the change away", () => {
    expect(withValue(withValue(arm, "a.b", "1"), "a.b", null)).toEqual(arm);
  });
});
