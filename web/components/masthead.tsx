/** Name, what the page is, link, theme and print. */
import { useState } from "preact/hooks";
import type { Store } from "../state/store.ts";
import { applyTheme, storedTheme, themes, type Theme } from "../state/theme.ts";
import { CopyLink } from "./copy-link.tsx";

const labels: Record<Theme, string> = { system: "as the system", light: "light", dark: "dark" };

export function Masthead({ store }: { store: Store }) {
  const [theme, setTheme] = useState(storedTheme);
  const choose = (next: Theme) => {
    setTheme(next);
    applyTheme(next);
  };
  return (
    <header class="masthead">
      <strong>Burrow</strong>
      <p class="muted">A simulator of a fictional company with stated assumptions.</p>
      <div class="tools">
        <CopyLink store={store} />
        <label class="small">
          Theme{" "}
          <select value={theme} onChange={(event) => choose(event.currentTarget.value as Theme)}>
            {themes.map((each) => (
              <option key={each} value={each}>
                {labels[each]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => print()}>
          Print
        </button>
      </div>
    </header>
  );
}
