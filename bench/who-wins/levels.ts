/**
 * Which interval a verdict about one point of many gets. Shares of points are averages and bear a few wrong verdicts: each
 * point has an interval of 99 %, so that a wrong winner comes with a chance of at most .5 % a point, about one in the 256
 * verdicts of 128 points in two regimes; 95 % would allow six, which is the size of a share one would report. A sentence
 * that there is such a point, or about many at once, needs all intervals to hold together: Bonferroni's, 95 % for all.
 * They are not used for the shares: they are 1.6 times as wide, and so far out Student's law leans on a normality that 20
 * pairs cannot show.
 */
export const pointLevel = 0.99;

/** The level of each of `count` intervals that hold together with a chance of at least 95 %. */
export function jointLevel(count: number): number {
  return 1 - 0.05 / count;
}
