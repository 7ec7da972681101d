/**
 * Generated blocks in pages that people write. A block stands between two comments that name it; what is between them is
 * replaced, the rest of the page is left alone. Prettier leaves the blocks alone too.
 */
const open = (name: string) => `<!-- prettier-ignore-start -->\n<!-- generated: ${name} -->\n`;
const close = "<!-- generated end -->\n<!-- prettier-ignore-end -->";

/** Names of the generated blocks of a page, in order. */
export function blockNames(page: string): string[] {
  return [...page.matchAll(/<!-- generated: (.+) -->/g)].map(([, name]) => name);
}

/** A generated text as it stands in a page. */
export function block(name: string, text: string): string {
  return `${open(name)}\n${text}\n\n${close}`;
}

/** The page with every block replaced by what `textOf` gives for its name. */
export function fillBlocks(page: string, textOf: (name: string) => string): string {
  return blockNames(page).reduce((filled, name) => {
    const from = filled.indexOf(open(name));
    const to = filled.indexOf(close, from);
    if (from < 0 || to < 0) throw new RangeError(`block "${name}": wants both its comments`);
    return filled.slice(0, from) + block(name, textOf(name)) + filled.slice(to + close.length);
  }, page);
}
