/** Mounts the comparison page with a small laboratory, and the few gestures that its tests share. */
import { render } from "preact";
import { afterEach, beforeEach, expect } from "vitest";
import { page } from "vitest/browser";
import { App } from "../../web/components/app.tsx";
import { defaultInputs } from "../../web/state/inputs.ts";
import { createStore, type Store, type StoreOptions } from "../../web/state/store.ts";
import "../../web/styles/page.css";
import type { Laboratory } from "../../web/state/laboratory.ts";
import { fakeLaboratory, type FakeOptions } from "./fake-laboratory.ts";

/** The page's element in the test that runs. */
export let host: HTMLElement;

beforeEach(async () => {
  localStorage.clear();
  // Room for the form beside the answer; tests of narrow screens set their own.
  await page.viewport(1280, 900);
  host = document.body.appendChild(document.createElement("div"));
});

afterEach(() => {
  render(null, host);
  host.remove();
  delete document.documentElement.dataset.theme;
});

export function openWith(laboratory: Laboratory, options: StoreOptions): Store {
  const store = createStore(laboratory, options);
  render(<App store={store} />, host);
  return store;
}

/** The page before its first run, with the default question. */
export function open(options: FakeOptions = {}, pairs = 10): Store {
  return openWith(fakeLaboratory(options), { initial: { ...defaultInputs, pairs } });
}

export const run = () => page.getByRole("button", { name: "Run", exact: true }).click();
export const headline = () => page.getByRole("heading", { level: 1 });

export async function ended(store: Store): Promise<void> {
  await expect.poll(() => store.run.value.phase, { timeout: 20_000 }).not.toBe("running");
}
