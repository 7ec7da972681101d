/** The visitor's theme: a word in the browser's own storage, the only thing this site keeps. */

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const storageKey = "burrow-theme";

/** The remembered theme; the system's where nothing is remembered or storage is refused. */
export function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(storageKey);
    return themes.find((theme) => theme === stored) ?? "system";
  } catch {
    return "system";
  }
}

/** Shows the theme and remembers it where the browser lets us. */
export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // Private windows refuse storage; the theme then lasts as long as the page.
  }
}
