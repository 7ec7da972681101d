/** How the page writes figures and compares inputs. */
import { describe, expect, test } from "vitest";
import { count, decimal, duration, figure, hedge, signed, withUnit } from "../../web/format.ts";
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

  test("of time are read as people say them", () => {
    expect(duration(0.42)).toBe("0.42 s");
    expect(duration(12.3)).toBe("12 s");
    expect(duration(125)).toBe("2 min 5 s");
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
