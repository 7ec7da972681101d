/** The workloads, short enough for tests and for watching the heap. */
import { mm5 } from "./mm5.ts";
import { organisation } from "./organisation.ts";
import type { Outcome } from "./outcome.ts";
import { tandem } from "./tandem.ts";

export const shortWorkloads: Record<string, () => Outcome> = {
  A: () => mm5(12345, 50_000),
  B: () => tandem(12345, 30_000),
  C: () => organisation(12345, 20_000, 6),
  "C with 541 agents": () => organisation(12345, 20_000, 60),
};

const kept: { value: number }[] = [];

/** A counter-example: one object per event. */
export function boxing(): { events: number } {
  for (let i = 0; i < 50_000; i++) kept[i & 255] = { value: i + 0.5 };
  return { events: 50_000 };
}
