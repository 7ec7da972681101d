/**
 * Checks at the door of every estimator: a wrong call is refused by name, value and rule before it can turn into NaN.
 * Missing values (NaN) and infinite ones are refused here; a method that can treat them says so and does not ask. So are
 * numbers so large, or as scales so small, that powers of them leave the range of a double: nothing measured comes near.
 */

/** Its fourth power, summed over a hundred million values, is still a number; so is one over it. */
const largest = 1e75;
export const smallest = 1e-75;

/** The same values, so that a check can stand where the value is used. Refuses fewer than `atLeast`. */
export function finiteValues<Values extends ArrayLike<number>>(
  name: string,
  values: Values,
  atLeast = 1,
): Values {
  if (values.length < atLeast) {
    throw new RangeError(`${name}: ${values.length} values, wants at least ${atLeast}`);
  }
  for (let i = 0; i < values.length; i++) finite(`${name}[${i}]`, values[i]);
  return values;
}

/** As `finiteValues`, for a table: rows of one length. */
export function finiteRows<Rows extends ArrayLike<ArrayLike<number>>>(
  name: string,
  rows: Rows,
  atLeast = 1,
): Rows {
  if (rows.length < atLeast) {
    throw new RangeError(`${name}: ${rows.length} rows, wants at least ${atLeast}`);
  }
  for (let i = 0; i < rows.length; i++) {
    sameLength(name, rows[0], `${name}[${i}]`, rows[i]);
    finiteValues(`${name}[${i}]`, rows[i], 0);
  }
  return rows;
}

/** The largest size among values, 0 where all are 0; refused where its square would leave the range of a double. */
export function largestSize(name: string, values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i]));
  return most === 0 ? 0 : positive(`largest of ${name}`, most);
}

/** Two lists that belong together, value by value. */
export function sameLength(
  name: string,
  values: ArrayLike<unknown>,
  otherName: string,
  others: ArrayLike<unknown>,
): void {
  if (values.length !== others.length) {
    throw new RangeError(
      `${otherName}: ${others.length} values, wants ${values.length} as in ${name}`,
    );
  }
}

export function finite(name: string, value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${name}: ${value}, wants a finite number`);
  if (Math.abs(value) > largest) {
    throw new RangeError(`${name}: ${value}, wants at most ${largest} in size`);
  }
  return value;
}

/** A number, be it infinite: where a distribution is asked about. */
export function place(name: string, value: number): number {
  if (!(value >= -Infinity)) throw new RangeError(`${name}: ${value}, wants a number`);
  return value;
}

/** Above 0 and finite. */
export function positive(name: string, value: number): number {
  if (!(value > 0 && value < Infinity)) {
    throw new RangeError(`${name}: ${value}, wants a finite number above 0`);
  }
  if (!(value >= smallest && value <= largest)) {
    throw new RangeError(`${name}: ${value}, wants a number from ${smallest} to ${largest}`);
  }
  return value;
}

/** From 0 to 1, both included. */
export function probability(name: string, value: number): number {
  if (!(value >= 0 && value <= 1)) {
    throw new RangeError(`${name}: ${value}, wants a number from 0 to 1`);
  }
  return value;
}

/** Between 0 and 1, neither included: confidence levels, error rates, powers. */
export function properShare(name: string, value: number): number {
  if (!(value > 0 && value < 1)) {
    throw new RangeError(`${name}: ${value}, wants a number between 0 and 1`);
  }
  if (value < smallest) {
    throw new RangeError(`${name}: ${value}, wants a number from ${smallest} to below 1`);
  }
  return value;
}

export function wholeNumber(
  name: string,
  value: number,
  from = 0,
  to = Number.MAX_SAFE_INTEGER,
): number {
  if (!(Number.isSafeInteger(value) && value >= from && value <= to)) {
    const end = to === Number.MAX_SAFE_INTEGER ? "" : ` to ${to}`;
    throw new RangeError(`${name}: ${value}, wants a whole number from ${from}${end}`);
  }
  return value;
}
