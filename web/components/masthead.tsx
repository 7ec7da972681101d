/** Name, what the page is, theme and print. The theme is a word in the browser's own storage, nothing else is stored. */
import { useEffect, useState } from "preact/hooks";

const themes = [
  ["", "as the system"],
  ["light", "light"],
  ["dark", "dark"],
] as const;

const storageKey = "burrow-theme";

function storedTheme(): string {
  try {
    return localStorage.getItem(storageKey) ?? "";
  } catch {
    return ""; // Storage is refused in private windows; the system's theme then holds.
  }
}

export function Masthead() {
  const [theme, setTheme] = useState(storedTheme);
  useEffect(() => {
    if (theme === "") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    try {
      localStorage.setItem(storageKey, theme);
    } catch {
      // See storedTheme.
    }
  }, [theme]);
  return (
    <header class="masthead">
      <strong>Burrow</strong>
      <p class="muted">A simulator of a fictional company with stated assumptions.</p>
      <div class="tools">
        <label class="small">
          Theme{" "}
          <select value={theme} onChange={(event) => setTheme(event.currentTarget.value)}>
            {themes.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
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
