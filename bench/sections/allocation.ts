/** Heap before and after: no allocation per event. (tests/kernel/allocation measures the same in Node and Chromium.) */
import { atMost, sample, type Section } from "../measure.ts";
import { shortWorkloads } from "../workloads/short.ts";

export function allocationSection(): Section {
  const names = Object.keys(shortWorkloads);
  const bytes = names.map((name) => sample<number>("allocation", name));
  return {
    title: "Allocation",
    what: "Growth of the used heap over a warm run, per event; what a run builds once is included.",
    header: ["workload", "bytes per event"],
    rows: names.map((name, i) => [name, bytes[i].toFixed(3)]),
    checks: names.map((name, i) =>
      // one boxed number per event would be 12 to 16 bytes
      atMost(`${name}: bytes on the heap per event`, bytes[i], 2),
    ),
  };
}
