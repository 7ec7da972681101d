/**
 * JSON with one spelling: object keys sorted by code unit, no spaces, absent values left out. Equal values give equal
 * texts in every JavaScript engine, so a digest of the text is a digest of the value.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, sortKeys);
}

function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}
