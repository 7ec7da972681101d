/** A question in a link: what is written is read again, and what cannot be read is refused by path, value and rule. */
import { describe, expect, test } from "vitest";
import { InputError } from "../../sim/index.ts";
import { openFragment } from "../../web/state/address.ts";
import { burrowLaboratory } from "../../web/state/burrow-laboratory.ts";
import { defaultInputs, sameInputs, type Inputs } from "../../web/state/inputs.ts";
import { fragmentOf, linkTo, readFragment } from "../../web/state/question-link.ts";

const laboratory = burrowLaboratory();
const { engine } = laboratory;

const whole: Inputs = {
  arms: [
    { scenario: "healthy", set: {} },
    {
      scenario: "priority-whiplash",
      set: {
        "failures.priority-whiplash.dose": "0.35",
        "failures.priority-whiplash.fromCycle": "3",
        "failures.priority-whiplash.untilCycle": "9",
        "failures.priority-whiplash.safeguard": "true",
        "parameters.switching.setupMinutes": "4",
      },
    },
  ],
  conditions: { isSaturated: true, isNull: true },
  seed: "a seed & more = é, +1 #2 %20",
  pairs: 37,
};

/** A link's fragment with one field set, or left out by null. */
function changed(field: string, value: string | null, inputs = whole): string {
  const fields = new URLSearchParams(fragmentOf(inputs, engine));
  if (value === null) fields.delete(field);
  else fields.set(field, value);
  return fields.toString();
}

function refusal(fragment: string): string {
  const { question, note } = openFragment(`#${fragment}`, laboratory);
  expect(question).toBe(null);
  return note?.kind === "refused" ? note.message : `${note?.kind}`;
}

describe("a link", () => {
  test("holds the whole question: scenarios, doses, dates, safeguards, load, effects, seed and pairs", () => {
    expect(readFragment(fragmentOf(whole, engine), laboratory)).toEqual({ inputs: whole, engine });
  });

  test("holds every scenario of the catalogue, in either arm", () => {
    for (const { name } of laboratory.scenarios) {
      const arms: Inputs["arms"] = [{ scenario: name, set: {} }, defaultInputs.arms[1]];
      const inputs = { ...defaultInputs, arms };
      const { inputs: found } = readFragment(fragmentOf(inputs, engine), laboratory);
      expect(sameInputs(found, inputs)).toBe(true);
    }
  });

  test("is the page's own address with the question behind it, whatever stood there before", () => {
    const link = linkTo("http://localhost/web/index.html#old", defaultInputs, engine);
    expect(link.startsWith("http://localhost/web/index.html#v=1&engine=")).toBe(true);
    expect(link.split("#")).toHaveLength(2);
  });

  test("can be read by people", () => {
    expect(fragmentOf(defaultInputs, "burrow 0.1.0")).toBe(
      "v=1&engine=burrow+0.1.0&a=deploy-now&b=wait-for-readiness&load=as-is&effects=on&seed=42&pairs=200",
    );
  });

  test("of another engine is opened with a word about it", () => {
    const { question, note } = openFragment(changed("engine", "burrow 0.0.1"), laboratory);
    expect(question?.inputs).toEqual(whole);
    expect(note).toEqual({ kind: "other engine", engine: "burrow 0.0.1" });
  });

  test("without an engine says nothing about it", () => {
    expect(openFragment(changed("engine", null), laboratory).note).toBe(null);
  });

  test("to a place on the page, or to nothing, is no question", () => {
    for (const hash of ["", "#", "#answer"]) {
      expect(openFragment(hash, laboratory)).toEqual({ question: null, note: null });
    }
  });
});

describe("a link that cannot be read names the field, its value and the rule", () => {
  test.each([
    [
      "b.failures.priority-whiplash.dose",
      "3",
      /^b\.failures\.priority-whiplash\.dose: 3, wants .* 1$/,
    ],
    ["b.failures.priority-whiplash.dose", "much", /priority-whiplash\.dose: "much", wants /],
    ["b.failures.no-such-mode.dose", "1", /^b\.failures.*no-such-mode/],
    ["b.parameters.no.such", "1", /^b\.parameters.*no\.such/],
    ["a", "nowhere", /^a: "nowhere", wants one of "healthy", /],
    ["a", null, /^a: nothing, wants one of /],
    ["load", "heavy", /^load: "heavy", wants one of "as-is", "saturated"$/],
    ["effects", "maybe", /^effects: "maybe", wants one of "on", "off"$/],
    ["seed", "", /^seed: "", wants a text of 1 to 200 letters$/],
    ["seed", "s".repeat(201), /^seed: "s+…", wants a text of 1 to 200 letters$/],
    ["pairs", "1", /^pairs: "1", wants a whole number from 2 to 3200$/],
    ["pairs", "2.5", /^pairs: "2\.5", wants a whole number from 2 to 3200$/],
    ["pairs", "1e3", /^pairs: "1e3", wants a whole number/],
    ["pairs", null, /^pairs: nothing, wants a whole number from 2 to 3200$/],
    ["v", "0", /^v: "0", wants "1": the link was made by another version of this page$/],
    ["v", null, /^v: nothing, wants "1"$/],
    ["doze", "1", /^link: "doze" is not a field, wants one of v, engine, a, b, load, /],
  ])("%s = %s", (field, value, message) => {
    expect(refusal(changed(field, value))).toMatch(message);
  });

  test("a field that is there twice", () => {
    expect(refusal(`${fragmentOf(whole, engine)}&seed=43`)).toBe(
      "seed: given twice, wants one value",
    );
  });

  test("a link that is too long", () => {
    const message = refusal(`${fragmentOf(whole, engine)}&b.name=${"x".repeat(9000)}`);
    expect(message).toMatch(/^link: \d{4,} characters, wants at most 8000$/);
  });

  test("a link that was cut off anywhere before its last field", () => {
    const fragment = fragmentOf(whole, engine);
    const lastField = fragment.indexOf("&pairs=");
    for (let end = "v=1&".length; end < lastField; end += 7) {
      expect(refusal(fragment.slice(0, end))).toMatch(/: .*, wants /);
    }
  });
});

test("no damage to a link does anything but refuse it or ask a valid question", () => {
  const fragment = fragmentOf(whole, engine);
  // A repeatable sequence: a linear congruential generator over 2 to the 31st.
  let state = 12345;
  const below = (limit: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state % limit;
  };
  const letters = "&=.%+#{}[]\"'\\/:-_ 0123456789abcxyzé\u0000\ud83e";
  for (let round = 0; round < 400; round++) {
    let text = fragment;
    for (let hit = 0; hit <= below(3); hit++) {
      const at = below(text.length);
      const letter = letters[below(letters.length)];
      text = text.slice(0, at) + letter + text.slice(at + below(3));
    }
    try {
      const { inputs } = readFragment(text, laboratory);
      for (const arm of inputs.arms) laboratory.resolve(arm, inputs.conditions);
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).message).toMatch(/^.+: ./s);
    }
  }
});
