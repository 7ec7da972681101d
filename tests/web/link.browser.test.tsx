/** Links and undo on the page: what is opened, what is copied, what the keys do, and how a bad link is met. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { keepAddress, openFragment } from "../../web/state/address.ts";
import { firstInputs, firstResultOf } from "../../web/state/first-result.ts";
import { defaultInputs, type Inputs } from "../../web/state/inputs.ts";
import { fragmentOf, linkTo } from "../../web/state/question-link.ts";
import type { Store } from "../../web/state/store.ts";
import { charts } from "../../web/charts/index.ts";
import { fakeLaboratory } from "./fake-laboratory.ts";
import { fakeRun } from "./fake-result.ts";
import { ended, headline, host, open, openWith, run } from "./open-page.tsx";

const engine = "burrow test";
const asked: Inputs = {
  arms: [
    { scenario: "healthy", set: {} },
    {
      scenario: "priority-whiplash",
      set: {
        "failures.priority-whiplash.dose": "0.5",
        "failures.priority-whiplash.fromCycle": "3",
      },
    },
  ],
  conditions: { isSaturated: true, isNull: false },
  seed: "a seed",
  pairs: 12,
};

const armB = () => page.getByRole("group", { name: "Arm B" });

async function openLink(fragment: string): Promise<Store> {
  const laboratory = fakeLaboratory();
  const { result } = await fakeRun(firstInputs.pairs);
  const { question, note } = openFragment(`#${fragment}`, laboratory);
  const first = firstResultOf(result, laboratory, charts);
  return openWith(laboratory, { initial: question?.inputs, first, note });
}

describe("opening a link", () => {
  test("sets the whole form, and shows no answer to another question", async () => {
    const store = await openLink(fragmentOf(asked, engine));
    await expect.element(page.getByLabelText("Scenario of arm A")).toHaveValue("healthy");
    await expect.element(page.getByLabelText("Scenario of arm B")).toHaveValue("priority-whiplash");
    await expect.element(armB().getByLabelText("Dose").first()).toHaveValue("0.5");
    await expect.element(armB().getByLabelText("From cycle").first()).toHaveValue(3);
    await expect.element(page.getByLabelText("Saturated", { exact: false })).toBeChecked();
    await expect.element(page.getByLabelText("Seed")).toHaveValue("a seed");
    await expect.element(page.getByLabelText("Pairs")).toHaveValue(12);
    expect(host.querySelectorAll("figure")).toHaveLength(0);
    await expect.element(headline()).toHaveTextContent("Which of two ways of working");
    await page.getByRole("button", { name: "Run this comparison" }).click();
    await ended(store);
    expect(store.run.value.inputs).toEqual(asked);
  });

  test("of the question that has a stored answer shows it at once", async () => {
    const store = await openLink(fragmentOf(defaultInputs, engine));
    expect(store.run.value.phase).toBe("precomputed");
    expect(store.isStale.value).toBe(false);
  });

  test("that is damaged says what is wrong in one message, and the page works", async () => {
    const bad = fragmentOf(asked, engine).replace("dose=0.5", "dose=3");
    const store = await openLink(bad);
    await expect
      .element(page.getByRole("alert"))
      .toHaveTextContent("b.failures.priority-whiplash.dose: 3, wants a number from 0 to 1");
    expect(host.querySelectorAll('[role="alert"]')).toHaveLength(1);
    expect(store.inputs.value).toEqual(defaultInputs);
    expect(store.run.value.phase).toBe("precomputed");
    await run();
    expect(page.getByRole("alert").elements()).toHaveLength(0);
    store.cancel();
    await ended(store);
  });

  test("of another engine says so until it is dismissed", async () => {
    const store = await openLink(fragmentOf(asked, "burrow 0.0.1"));
    await expect.element(page.getByText(/^The link was made with burrow 0\.0\.1/)).toBeVisible();
    expect(store.inputs.value).toEqual(asked);
    await page.getByRole("button", { name: "Dismiss" }).click();
    expect(store.note.value).toBe(null);
  });
});

describe("the address bar", () => {
  let stop = () => {};
  beforeEach(() => history.replaceState(null, "", location.pathname + location.search));
  afterEach(() => {
    stop();
    history.replaceState(null, "", location.pathname + location.search);
  });

  test("stays bare until something is changed, then holds the question without a new step back", async () => {
    const store = open();
    stop = keepAddress(store, window);
    const steps = history.length;
    await page.getByLabelText("Saturated", { exact: false }).click();
    await expect.poll(() => location.hash.slice(1)).toBe(fragmentOf(store.inputs.value, engine));
    expect(location.hash).toContain("load=saturated");
    expect(history.length).toBe(steps);
  });

  test("takes over a link typed over it, as a change that can be undone", async () => {
    const store = open();
    stop = keepAddress(store, window);
    const before = store.inputs.value;
    location.hash = fragmentOf(asked, engine);
    await expect.poll(() => store.inputs.value).toEqual(asked);
    await page.getByRole("button", { name: "Undo" }).click();
    expect(store.inputs.value).toEqual(before);
  });

  test("keeps the question when what is typed over it is bad", async () => {
    const store = open();
    stop = keepAddress(store, window);
    const before = store.inputs.value;
    location.hash = "v=1&a=nowhere";
    await expect
      .element(page.getByRole("alert"))
      .toHaveTextContent('a: "nowhere", wants one of "deploy-now"');
    expect(store.inputs.value).toBe(before);
  });
});

describe("the link of a question", () => {
  afterEach(() => vi.restoreAllMocks());

  test("is copied by one button", async () => {
    const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const store = open();
    store.inputs.value = asked;
    await page.getByRole("button", { name: "Copy link" }).click();
    expect(write).toHaveBeenCalledExactlyOnceWith(linkTo(location.href, asked, engine));
    await expect.element(page.getByRole("button", { name: "Link copied" })).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Copy link" })).toBeVisible();
  });

  test("is shown where the clipboard is closed, selected for the hand", async () => {
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("refused"));
    const store = open();
    store.inputs.value = asked;
    await page.getByRole("button", { name: "Copy link" }).click();
    const field = page.getByLabelText("Copy this link", { exact: false });
    await expect.element(field).toHaveValue(linkTo(location.href, asked, engine));
    await expect.poll(() => document.activeElement).toBe(field.element());
    await page.getByRole("button", { name: "Close" }).click();
    expect(field.elements()).toHaveLength(0);
  });
});

describe("undo and redo", () => {
  test("by button: what is undone is announced, and a button without a step says so", async () => {
    const store = open();
    const undo = page.getByRole("button", { name: "Undo" });
    await expect.element(undo).toHaveAttribute("aria-disabled", "true");
    await page.getByRole("button", { name: "Priority whiplash" }).click();
    await armB().getByLabelText("Safeguard in place").first().click();
    await undo.click();
    await expect
      .element(page.getByText("Undone: safeguard of Priority whiplash in arm B."))
      .toBeInTheDocument();
    expect(store.inputs.value.arms[1].set).toEqual({});
    await page.getByRole("button", { name: "Redo" }).click();
    expect(store.inputs.value.arms[1].set).toEqual({
      "failures.priority-whiplash.safeguard": "true",
    });
  });

  test("by keys, also when nothing has the focus", async () => {
    const store = open();
    await page.getByLabelText("Scenario of arm B").selectOptions("healthy");
    await page.getByLabelText("Saturated", { exact: false }).click();
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(store.inputs.value.conditions.isSaturated).toBe(false);
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(store.inputs.value.arms[1].scenario).toBe("wait-for-readiness");
    await userEvent.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    await userEvent.keyboard("{Control>}y{/Control}");
    expect(store.inputs.value.conditions.isSaturated).toBe(true);
  });

  test("belong to the text while text is being written", async () => {
    const store = open();
    await page.getByLabelText("Saturated", { exact: false }).click();
    await page.getByLabelText("Seed").click();
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(store.inputs.value.conditions.isSaturated).toBe(true);
  });

  test("a key held on a slider is one step", async () => {
    const store = open();
    await page.getByRole("button", { name: "Priority whiplash" }).click();
    (armB().getByLabelText("Dose").first().element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}{ArrowLeft}");
    expect(store.inputs.value.arms[1].set).toEqual({ "failures.priority-whiplash.dose": "0.85" });
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(store.inputs.value.arms[1].set).toEqual({});
    await expect.element(armB().getByLabelText("Dose").first()).toHaveValue("1");
  });
});

test("on a narrow screen the form is folded away, and running shows the answer", async () => {
  await page.viewport(390, 800);
  const store = open();
  await expect.element(page.getByLabelText("Scenario of arm A")).not.toBeVisible();
  await page.getByText("Change the question").click();
  await expect.element(page.getByLabelText("Scenario of arm A")).toBeVisible();
  await run();
  await ended(store);
  await expect
    .poll(() => host.querySelector("main")!.getBoundingClientRect().top)
    .toBeGreaterThan(-1);
});
