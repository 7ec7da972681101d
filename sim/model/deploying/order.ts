/** Orders in which things are walked: the permutations of the first four steps, and the departments of a staged spread. */
import type { World } from "../state/world.ts";

/** The n-th permutation of 1 to 4 in lexicographic order. */
export function permutationOf(n: number): number[] {
  const left = [1, 2, 3, 4];
  const order: number[] = [];
  for (let block = 6, rest = n; left.length > 0; block /= Math.max(1, left.length)) {
    const at = Math.floor(rest / block);
    rest -= at * block;
    order.push(...left.splice(at, 1));
  }
  return order;
}

/** Departments as a staged spread reaches them: the packing zones in their order, then the rest. */
export function departmentsOf(w: World): number[] {
  const units = w.kind.map((_, unit) => unit);
  const isZone = (unit: number) => w.kind[unit] === "packing";
  return [...units.filter(isZone), ...units.filter((unit) => !isZone(unit))];
}
