/**
 * Tables of the 256-layer ziggurats for the exponential and the normal law, built once with portable arithmetic so that
 * every engine holds the same bits. Layer i of a law: a position below `limit[i]` is accepted at once,
 * `scale[i]` turns a position into a value, `density[i]` is the density at the layer's edge.
 * Source: Marsaglia & Tsang (2000), The ziggurat method for generating random variables.
 */
import { exp, log } from "./portable-math.ts";

/** Positions along a layer run from 0 to 2^32 (in steps of 2^-20, see standard-variates.ts). */
const POSITIONS = 4294967296;

export interface Ziggurat {
  limit: Float64Array;
  scale: Float64Array;
  density: Float64Array;
}

/** Where the tails begin. */
export const EXPONENTIAL_TAIL = 7.69711747013105;
export const NORMAL_TAIL = 3.6541528853610088;

export const exponentialLayers = build(
  EXPONENTIAL_TAIL,
  0.003949659822581557,
  (x) => exp(-x),
  (height) => -log(height),
);

export const normalLayers = build(
  NORMAL_TAIL,
  0.00492867323399,
  (x) => exp(-0.5 * x * x),
  (height) => Math.sqrt(-2 * log(height)),
);

/** Layers of equal `area` under a falling density with density(0) = 1; the last one ends at `tail`. */
function build(
  tail: number,
  area: number,
  density: (x: number) => number,
  inverseDensity: (height: number) => number,
): Ziggurat {
  const layers: Ziggurat = {
    limit: new Float64Array(256),
    scale: new Float64Array(256),
    density: new Float64Array(256),
  };
  const base = area / density(tail); // width of the bottom layer, its tail folded in
  layers.limit[0] = (tail / base) * POSITIONS;
  layers.scale[0] = base / POSITIONS;
  layers.density[0] = 1;
  layers.scale[255] = tail / POSITIONS;
  layers.density[255] = density(tail);
  let edge = tail;
  for (let i = 254; i >= 1; i--) {
    const inner = inverseDensity(area / edge + density(edge));
    layers.limit[i + 1] = (inner / edge) * POSITIONS;
    layers.scale[i] = inner / POSITIONS;
    layers.density[i] = density(inner);
    edge = inner;
  }
  return layers;
}
