/** Opens the comparison page: the real laboratory, its workers warmed while the first screen is read. */
import { render } from "preact";
import { App } from "./components/app.tsx";
import { burrowLaboratory } from "./state/burrow-laboratory.ts";
import { createStore } from "./state/store.ts";
import { applyTheme, storedTheme } from "./state/theme.ts";

applyTheme(storedTheme());
const laboratory = burrowLaboratory();
render(<App store={createStore(laboratory)} />, document.getElementById("page")!);
laboratory.pool();
