/**
 * Numbers as people read them in a sentence, the same on every machine (no locale): a true minus sign, thousands parted
 * by commas, and no more digits than are known.
 */

/** Digits of `value` down to the second digit of `step` (its uncertainty); without a step three digits of its own. */
export function aboutNumber(value: number, unit = "", step = 0): string {
  const hasStep = Number.isFinite(step) && step > 0;
  const known = hasStep ? placeOf(step) - 1 : value === 0 ? 0 : placeOf(Math.abs(value)) - 2;
  const text = plainNumber(value, Math.min(Math.max(-known, 0), 12));
  return unit === "" ? text : `${text} ${unit}`;
}

/** `value` with so many decimals. */
export function plainNumber(value: number, decimals: number): string {
  if (Number.isNaN(value)) return "unknown";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  const isZero = !/[1-9]/.test(text);
  return value < 0 && !isZero ? `−${text}` : text;
}

/** To the nearest multiple of `step`, as short text, e.g. 95 or 99.5. */
export function roundTo(value: number, step: number): string {
  const decimals = Math.max(0, -placeOf(step));
  return String(Number((Math.round(value / step) * step).toFixed(decimals)));
}

/** The power of ten of the first digit: 2 for 123, -1 for 0.12; 0 for 0. */
function placeOf(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 0;
  return Number(value.toExponential(0).split("e")[1]);
}
