/** Operating characteristics of gates: how often they are met by simulated pilots, and by the same organisations without one. */
import type { BothWorlds } from "./both-worlds.ts";
import type { Counted } from "./counted.ts";
import { estimate, type EstimatorId } from "./estimates.ts";
import { type GateRule, isMetByPoint, readGate } from "./gates.ts";
import { treatedMean } from "./panel.ts";

export interface GateRecord {
  measure: string;
  withPilot: Counted;
  without: Counted;
}

/** Read by intervals, and by single figures; each gate, and all together. */
export type GateOdds = Record<
  "interval" | "point",
  { each: GateRecord[]; all: Omit<GateRecord, "measure"> }
>;

export interface GateOddsOptions {
  main: EstimatorId;
  gates: readonly GateRule[];
  level: number;
}

export function gateOdds(
  pilots: readonly Readonly<Record<string, BothWorlds>>[],
  { gates, main, level }: GateOddsOptions,
): GateOdds {
  const read = (world: keyof BothWorlds) =>
    pilots.map((pilot) =>
      gates.map((gate) => {
        const panel = pilot[gate.measure][world];
        const baseline = treatedMean(panel, panel.before);
        const change = treatedMean(panel, panel.after) - baseline;
        return {
          interval: readGate(gate, estimate(main, panel, level), baseline).word === "met",
          point: isMetByPoint(gate, change, baseline),
        };
      }),
    );
  const worlds = { withPilot: read("with"), without: read("without") };
  const tally = (rule: "interval" | "point") => {
    const countOf = (world: keyof typeof worlds, isMet: (own: boolean[]) => boolean): Counted => ({
      n: pilots.length,
      count: worlds[world].filter((own) => isMet(own.map((gate) => gate[rule]))).length,
    });
    const bothOf = (isMet: (own: boolean[]) => boolean) => ({
      withPilot: countOf("withPilot", isMet),
      without: countOf("without", isMet),
    });
    return {
      each: gates.map(({ measure }, at) => ({ measure, ...bothOf((own) => own[at]) })),
      all: bothOf((own) => own.every((isMet) => isMet)),
    };
  };
  return { interval: tally("interval"), point: tally("point") };
}
