/**
 * What an organisation counts itself, grants or decides to own: nobody is ignorant of these, so reports on assumptions vary them
 * only where they are named.
 */
const groups = ["flow.", "rights.", "modules.", "resources."];

/** Whether a parameter, by its id, is one of these. */
export function isCounted(id: string): boolean {
  return groups.some((group) => id.startsWith(group));
}
