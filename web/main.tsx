/**
 * Opens the comparison page: the real laboratory, the question of the link if there is one, and workers that are warmed
 * while the first screen is read.
 */
import { render } from "preact";
import { App } from "./components/app.tsx";
import firstResult from "./first-result.json";
import { keepAddress, openFragment } from "./state/address.ts";
import { burrowLaboratory } from "./state/burrow-laboratory.ts";
import type { FirstResult } from "./state/first-result.ts";
import { createStore } from "./state/store.ts";
import { applyTheme, storedTheme } from "./state/theme.ts";

applyTheme(storedTheme());

const laboratory = burrowLaboratory();
const { question, note } = openFragment(location.hash, laboratory);
const store = createStore(laboratory, {
  initial: question?.inputs,
  first: firstResult as unknown as FirstResult,
  note,
});
keepAddress(store, window);
render(<App store={store} />, document.getElementById("page")!);
laboratory.pool();
