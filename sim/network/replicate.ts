/**
 * One replication of a scenario as plain data in and out, so that a pool of workers can run it: wanted figures in, one
 * pair of sums per figure and batch out. Figures become estimates when all replications are back (estimate.ts).
 */
import { masterKey, replicationKey } from "../kernel/index.ts";
import type { Pairs } from "./estimate.ts";
import type { Identities } from "./engine/identities.ts";
import { compileProgram, type Program, type Threshold } from "./engine/program.ts";
import { ratioOf, valueOf, type Ratio } from "./engine/ratios.ts";
import { simulateNetwork } from "./engine/simulate.ts";
import type { MeasureId } from "./measures.ts";
import type { NetworkScenario } from "./schema.ts";

/** A figure by ids. No station: the whole network. No class: all classes. */
export interface Wanted {
  measure: MeasureId;
  station?: string;
  class?: string;
  threshold?: number;
}

export interface NetworkTask {
  scenario: NetworkScenario;
  wanted: readonly Wanted[];
  seed: string;
  replication: number;
}

export interface NetworkPart {
  replication: number;
  /** Per wanted figure. */
  pairs: Pairs[];
  identities: Identities;
  events: number;
}

/** Equal tasks give equal parts, bit for bit, wherever they run. */
export function runReplication({ scenario, wanted, seed, replication }: NetworkTask): NetworkPart {
  const thresholds = thresholdsOf(scenario, wanted);
  const program = compileProgram(scenario, thresholds);
  const result = simulateNetwork(program, replicationKey(masterKey(seed), replication));
  const { width } = program.layout;
  const pairs = wanted.map((figure) => {
    const ratio = ratioFor(program, figure, thresholds);
    const numerators = new Float64Array(result.batches);
    const denominators = new Float64Array(result.batches);
    for (let batch = 0; batch < result.batches; batch++) {
      numerators[batch] = valueOf(ratio.numerator, result.rows, batch * width);
      denominators[batch] = valueOf(ratio.denominator, result.rows, batch * width);
    }
    return { numerators, denominators };
  });
  return { replication, pairs, identities: result.identities, events: result.events };
}

/** The thresholds of all figures, by station, so that the engine counts waits against them. */
function thresholdsOf(scenario: NetworkScenario, wanted: readonly Wanted[]): Threshold[] {
  const thresholds: Threshold[] = [];
  for (const { station, threshold } of wanted) {
    if (threshold === undefined) continue;
    thresholds.push({ station: placeOf(scenario.stations, station) ?? 0, value: threshold });
  }
  return thresholds.sort((a, b) => a.station - b.station);
}

function ratioFor(program: Program, figure: Wanted, thresholds: readonly Threshold[]): Ratio {
  const { stations, classes } = program.scenario;
  const station = placeOf(stations, figure.station);
  const threshold = thresholds.findIndex(
    (each) => each.station === station && each.value === figure.threshold,
  );
  return ratioOf(program, {
    measure: figure.measure,
    station,
    class: placeOf(classes, figure.class),
    threshold: threshold < 0 ? undefined : threshold,
  });
}

function placeOf(list: readonly { id: string }[], id: string | undefined): number | undefined {
  return id === undefined ? undefined : list.findIndex((each) => each.id === id);
}
