/** Whether the id of a case has a word, which alone tells some tests apart: "welch-unpaired" does not say "paired". */
export function says(id: string, word: string): boolean {
  return new RegExp(`(?:^|[^a-z])${word}`, "i").test(id);
}
