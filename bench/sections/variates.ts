/** What a keyed draw costs, and the known answers of the cipher under it. */
import { block, words } from "../../sim/kernel/index.ts";
import { exactly, sample, type Check, type Section } from "../measure.ts";
import { variates } from "../samples.ts";

/** Random123 1.09, examples/kat_vectors, "threefry2x32 13": key, counter, result. */
const answers: [string, [number, number], [number, number], string][] = [
  ["zeros", [0, 0], [0, 0], "9d1c5ec6 8bd50731"],
  ["ones", [-1, -1], [-1, -1], "fd36d048 2d17272c"],
  ["digits of pi", [0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3], "ba3e4725 f27d669e"],
];

export function variatesSection(): Section {
  const ns = variates.map((name) => sample<number>("variate", name));
  return {
    title: "Keyed draws",
    what: "Nanoseconds of CPU per draw in a loop of independent draws, and relative to one block of the cipher.",
    header: ["draw", "ns", "relative"],
    rows: variates.map((name, i) => [name, ns[i].toFixed(1), (ns[i] / ns[0]).toFixed(1)]),
    checks: answers.map(knownAnswer),
  };
}

function knownAnswer([name, key, counter, expected]: (typeof answers)[number]): Check {
  block(key[0], key[1], counter[0], counter[1]);
  const found = [...words].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join(" ");
  return exactly(`Threefry2x32-13, published words for ${name}`, found === expected, found);
}
