/** Undo and redo of the question, and what counts as one step. */
import { signal } from "@preact/signals";
import { beforeEach, describe, expect, test } from "vitest";
import { fieldWords } from "../../web/state/field-words.ts";
import { recordHistory, type History } from "../../web/state/history.ts";
import { defaultInputs, withArm, withValue, type Inputs } from "../../web/state/inputs.ts";

const dosePath = "failures.priority-whiplash.dose";

let inputs: { value: Inputs };
let history: History;
let time: number;

beforeEach(() => {
  const source = signal(defaultInputs);
  inputs = source;
  time = 0;
  history = recordHistory(source, () => time);
});

function setDose(dose: string, arm: 0 | 1 = 1): void {
  inputs.value = withArm(inputs.value, arm, withValue(inputs.value.arms[arm], dosePath, dose));
}

const dose = () => inputs.value.arms[1].set[dosePath];

describe("a step", () => {
  test("can be taken back and done again, to exactly the same question", () => {
    inputs.value = { ...inputs.value, seed: "7" };
    inputs.value = { ...inputs.value, pairs: 50 };
    const last = inputs.value;
    history.undo();
    expect(inputs.value).toEqual({ ...defaultInputs, seed: "7" });
    history.undo();
    expect(inputs.value).toEqual(defaultInputs);
    history.redo();
    history.redo();
    expect(inputs.value).toEqual(last);
  });

  test("names the fields it changes", () => {
    expect(history.undoes.value).toBe(null);
    inputs.value = { ...inputs.value, seed: "7" };
    expect(history.undoes.value).toEqual(["seed"]);
    history.undo();
    expect(history.undoes.value).toBe(null);
    expect(history.redoes.value).toEqual(["seed"]);
  });

  test("is nothing when nothing was changed", () => {
    inputs.value = { ...inputs.value };
    expect(history.undoes.value).toBe(null);
    history.undo();
    history.redo();
    expect(inputs.value).toEqual(defaultInputs);
  });

  test("after an undo ends what could be done again", () => {
    inputs.value = { ...inputs.value, seed: "7" };
    history.undo();
    inputs.value = { ...inputs.value, seed: "8" };
    expect(history.redoes.value).toBe(null);
  });

  test("stays one when several fields change at once, as with a ready-made question", () => {
    const healthy = { scenario: "healthy", set: {} };
    const whiplash = { scenario: "priority-whiplash", set: {} };
    inputs.value = { ...inputs.value, arms: [healthy, whiplash] };
    history.undo();
    expect(inputs.value).toEqual(defaultInputs);
  });

  test("is kept for the last two hundred changes", () => {
    for (let pairs = 2; pairs < 302; pairs++) inputs.value = { ...inputs.value, pairs };
    for (let step = 0; step < 300; step++) history.undo();
    expect(inputs.value.pairs).toBe(101);
  });
});

describe("a slider", () => {
  test("that is dragged is one step, however long the hand rests on it", () => {
    history.hold();
    for (const value of ["0.1", "0.2", "0.3"]) {
      setDose(value);
      time += 5000;
    }
    history.release();
    expect(dose()).toBe("0.3");
    history.undo();
    expect(inputs.value).toEqual(defaultInputs);
    history.redo();
    expect(dose()).toBe("0.3");
  });

  test("that is dragged twice is two steps, however soon", () => {
    for (const value of ["0.4", "0.8"]) {
      history.hold();
      setDose("0.1");
      setDose(value);
      history.release();
    }
    history.undo();
    expect(dose()).toBe("0.4");
  });

  test("that is moved by keys is one step until a second has passed", () => {
    setDose("0.9");
    time += 900;
    setDose("0.85");
    time += 900;
    setDose("0.8");
    time += 1100;
    setDose("0.75");
    history.undo();
    expect(dose()).toBe("0.8");
    history.undo();
    expect(dose()).toBe(undefined);
  });

  test("that comes back to where it was leaves nothing to undo", () => {
    setDose("0.5");
    time += 2000;
    history.hold();
    setDose("0.6");
    setDose("0.5");
    history.release();
    history.undo();
    expect(dose()).toBe(undefined);
  });

  test("of the other arm is a step of its own", () => {
    setDose("0.5", 1);
    setDose("0.5", 0);
    history.undo();
    expect(dose()).toBe("0.5");
  });
});

test("every other control makes a step each time, however fast", () => {
  const [, before] = inputs.value.arms;
  inputs.value = withArm(inputs.value, 1, withValue(before, "failures.x.safeguard", "true"));
  inputs.value = withArm(inputs.value, 1, before);
  history.undo();
  expect(inputs.value.arms[1].set).toEqual({ "failures.x.safeguard": "true" });
});

test("changes are called by what people see", () => {
  const failures = [{ id: "priority-whiplash", label: "Priority whiplash" }];
  const words = (...fields: string[]) => fieldWords(fields, failures);
  expect(words(`b.${dosePath}`)).toBe("dose of Priority whiplash in arm B");
  expect(words("a")).toBe("scenario of arm A");
  expect(words("load")).toBe("load");
  expect(words("b.parameters.switching.setupMinutes")).toBe(
    "parameters.switching.setupMinutes in arm B",
  );
  expect(words("a", "b")).toBe("question");
});
