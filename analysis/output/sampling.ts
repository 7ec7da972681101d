/**
 * How the scenarios under selection got their luck. Rinott's and OCBA's guarantees assume independent scenarios; on
 * common random numbers they are not valid and therefore refused.
 */

export type Sampling = "independent" | "common random numbers";

export function onlyIndependent(method: string, sampling: Sampling): void {
  if (sampling !== "independent") {
    throw new RangeError(
      `sampling: ${sampling}, ${method} wants independent scenarios; Kim-Nelson allows common ones`,
    );
  }
}
