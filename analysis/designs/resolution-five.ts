/**
 * Fractions in which no main effect and no pair is confused with another one: resolution V or more (Box, Hunter &
 * Hunter 2005, table 12.15; Montgomery 2013, table X). For failure modes switched off and on together: up to 7 factors
 * the full factorial is affordable, from 8 to 11 these are.
 */
import { wholeNumber } from "../checks.ts";
import { fractionalFactorial, fullFactorial, type TwoLevelDesign } from "./factorial.ts";

const generators: Readonly<Record<number, readonly string[]>> = {
  8: ["G=ABCD", "H=ABEF"],
  9: ["H=ACDFG", "J=BCEFG"],
  10: ["H=ABCG", "J=BCDE", "K=ACDF"],
  11: ["H=ABCG", "J=BCDE", "K=ACDF", "L=ABCDEFG"],
};

/** 2^k runs for up to 7 factors, 64 for 8, 128 for 9, 10 and 11. */
export function pairwiseDesign(factors: number): TwoLevelDesign {
  wholeNumber("factors", factors, 1, 11);
  return factors <= 7 ? fullFactorial(factors) : fractionalFactorial(factors, generators[factors]);
}
