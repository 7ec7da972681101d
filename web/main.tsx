/** Opens the comparison page: the real laboratory, its workers warmed while the first screen is read. */
import { render } from "preact";
import { App } from "./components/app.tsx";
import firstResult from "./first-result.json";
import { burrowLaboratory } from "./state/burrow-laboratory.ts";
import type { FirstResult } from "./state/first-result.ts";
import { createStore } from "./state/store.ts";
import { applyTheme, storedTheme } from "./state/theme.ts";

applyTheme(storedTheme());

const laboratory = burrowLaboratory();
render(
  <App store={createStore(laboratory, { first: firstResult as unknown as FirstResult })} />,
  document.getElementById("page")!,
);
laboratory.pool();
