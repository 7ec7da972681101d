/** Least-squares slope of values over 0, 1, 2 ..., in units of the values per step; NaN for fewer than two. */
export function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  let products = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    products += (i - middle) * values[i];
    squares += (i - middle) * (i - middle);
  }
  return products / squares;
}
