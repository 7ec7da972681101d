/**
 * The clock of the burrow: minutes of working time. A day is one eight-hour shift, a cycle ten days by default.
 * Every duration is a multiple of 2^-20 minutes (57 microseconds), so that sums of durations are exact in Float64
 * and conservation laws can be tested with ===.
 */
export const minutesPerDay = 480;
export const minutesPerHour = minutesPerDay / 8;
export const wavesPerDay = 2;
export const minutesPerWave = minutesPerDay / wavesPerDay;

/** Relative demand on the days of a five-day week, mean 1 (assumed). */
export const weekdayFactor: readonly number[] = [1.2, 1, 0.95, 0.95, 0.9];

/** Months are 21 working days; turnover and forgetting are published per month. */
export const daysPerMonth = 21;

/** Doubles from 2^32 to 2^33 are 2^-20 apart: one tick. */
const spacedByTicks = 1.5 * 4294967296;

/** Nearest whole number of ticks of 2^-20 min, in minutes, for durations below 2^31 min. */
export function quantise(minutes: number): number {
  return minutes + spacedByTicks - spacedByTicks;
}
