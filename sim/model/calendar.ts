/**
 * The clock of the burrow: minutes of working time. A day is one eight-hour shift, a cycle ten days by default.
 * Every duration is a multiple of 2^-20 minutes (57 microseconds), so that sums of durations are exact in Float64
 * and conservation laws can be tested with ===.
 */
export const minutesPerDay = 480;
export const wavesPerDay = 2;
export const minutesPerWave = minutesPerDay / wavesPerDay;

/** Relative demand on the days of a five-day week, mean 1 (assumed). */
export const weekdayFactor: readonly number[] = [1.2, 1, 0.95, 0.95, 0.9];

/** Months are 21 working days; turnover and forgetting are published per month. */
export const daysPerMonth = 21;

const ticksPerMinute = 1048576;

/** Nearest representable duration: a whole number of ticks, in minutes. */
export function quantise(minutes: number): number {
  return Math.round(minutes * ticksPerMinute) / ticksPerMinute;
}
