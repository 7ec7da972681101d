/** Asking another question: failure modes by slider, date and safeguard, and what happens when a value is refused. */
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { defaultInputs, withArm, withValue } from "../../web/state/inputs.ts";
import { ended, open, run } from "./open-page.tsx";

const armB = () => page.getByRole("group", { name: "Arm B" });

describe("failure modes", () => {
  test("the dose slider answers to the arrow keys and reaches the simulated scenario", async () => {
    const store = open({ effect: 0, spread: 0 });
    await page.getByRole("button", { name: "Priority whiplash" }).click();
    const slider = armB().getByLabelText("Dose").first();
    await expect.element(slider).toHaveValue("1");
    (slider.element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(store.inputs.value.arms[1].set).toEqual({ "failures.priority-whiplash.dose": "0.9" });
    await run();
    await ended(store);
    expect(store.run.value.result!.arms[1].failures["priority-whiplash"].dose).toBe(0.9);
  });

  test("what differs from the catalogue is listed and can be undone", async () => {
    const store = open();
    await page.getByRole("button", { name: "Priority whiplash" }).click();
    await armB().getByLabelText("From cycle").first().fill("3");
    await armB().getByLabelText("Safeguard in place").first().click();
    await expect
      .element(page.getByText("Start of Priority whiplash in arm B: not set → 3"))
      .toBeVisible();
    await expect
      .element(page.getByText("Safeguard of Priority whiplash in arm B: false → true"))
      .toBeVisible();
    await page.getByRole("button", { name: "Back to the catalogue" }).click();
    expect(store.inputs.value.arms[1].set).toEqual({});
  });
});

describe("the list of failure modes", () => {
  /** The scenario `burrow` with one mode at work, as a link may ask for it. */
  async function openList() {
    const store = open();
    store.inputs.value = {
      ...store.inputs.value,
      arms: [
        defaultInputs.arms[0],
        { scenario: "burrow", set: { "failures.improvising-workers.dose": "0.5" } },
      ],
    };
    await armB().getByText("Failure modes: 1 of 2 active").click();
    return store;
  }

  test("has those at work first and open, the others folded behind their names", async () => {
    await openList();
    const folds = armB().element().querySelectorAll<HTMLDetailsElement>(".mode");
    expect([...folds].map(({ open: isOpen }) => isOpen)).toEqual([true, false]);
    expect([...folds].map((fold) => fold.querySelector("summary")!.textContent)).toEqual([
      "Improvising workers dose 0.5",
      "Priority whiplash",
    ]);
    await expect.element(armB().getByLabelText("Dose").first()).toBeVisible();
    await expect.element(armB().getByLabelText("Dose").nth(1)).not.toBeVisible();
  });

  test("keeps an editor in its place and open while it is used", async () => {
    const store = await openList();
    armB().element().querySelectorAll<HTMLElement>(".mode summary")[1].click();
    const slider = armB().getByLabelText("Dose").nth(1);
    (slider.element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    expect(store.inputs.value.arms[1].set["failures.priority-whiplash.dose"]).toBe("0.1");
    expect(document.activeElement).toBe(slider.element());
    await expect.element(armB().getByText("Failure modes: 2 of 2 active")).toBeVisible();
  });

  test("is searched by a word, and Enter does not run anything", async () => {
    const store = await openList();
    await armB().getByLabelText("Find a failure mode").fill("whip");
    await userEvent.keyboard("{Enter}");
    expect(store.run.value.phase).toBe("empty");
    const shown = [...armB().element().querySelectorAll<HTMLElement>(".mode")].filter(
      ({ offsetHeight }) => offsetHeight > 0,
    );
    expect(shown.map((fold) => fold.querySelector("summary")!.textContent)).toEqual([
      "Priority whiplash",
    ]);
    await armB().getByLabelText("Find a failure mode").fill("no such word");
    await expect.element(armB().getByText("No failure mode has this")).toBeVisible();
  });
});

describe("when something is wrong", () => {
  test("a value that the model refuses is named, and one button undoes it", async () => {
    const store = open();
    store.inputs.value = {
      ...store.inputs.value,
      arms: [
        defaultInputs.arms[0],
        { scenario: "burrow", set: { "failures.priority-whiplash.dose": "3" } },
      ],
    };
    await run();
    await ended(store);
    await expect
      .element(page.getByRole("alert"))
      .toHaveTextContent("failures.priority-whiplash.dose: 3, wants a number from 0 to 1");
    await page.getByRole("button", { name: "Back to the catalogue's values" }).click();
    expect(store.inputs.value.arms[1].set).toEqual({});
  });

  test("what was typed stays in the form, and what is drawn is said to be older", async () => {
    const store = open();
    await run();
    await ended(store);
    await page.getByRole("button", { name: "Priority whiplash" }).click();
    await armB().getByLabelText("From cycle").first().fill("9");
    await userEvent.tab();
    store.inputs.value = withArm(
      store.inputs.value,
      1,
      withValue(store.inputs.value.arms[1], "failures.priority-whiplash.dose", "3"),
    );
    await run();
    await expect
      .element(page.getByRole("alert"))
      .toHaveTextContent(
        /belongs to the question before.*b\.failures\.priority-whiplash\.dose: 3, wants/,
      );
    await expect.element(armB().getByLabelText("From cycle").first()).toHaveValue(9);
    await expect.element(page.getByText("B: Priority whiplash, 2 values changed.")).toBeVisible();
  });

  test("an error of the simulation is shown with its replication and can be tried again", async () => {
    const store = open({ failure: "a line was lost" });
    await run();
    await ended(store);
    await expect
      .element(page.getByRole("alert"))
      .toHaveTextContent(/replication \d+, seed "42": a line was lost/);
    await expect.element(page.getByRole("button", { name: "Try again" })).toBeVisible();
  });
});
