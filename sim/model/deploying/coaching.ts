/**
 * What moves the traits of the layers, and what they return to (MEC-26): coaching during the programme takes hours of
 * everybody and moves every trait towards 1; without it a trait goes back to where it started.
 */
import { pow } from "../../kernel/index.ts";
import { minutesPerHour, quantise, wavesPerDay } from "../state/calendar.ts";
import { layers, traitsPerLayer } from "../mechanisms/climate.ts";
import { executiveCount } from "../input/scenario.ts";
import type { World } from "../state/world.ts";
import { buyTrainers, takeFromManagers, takeFromWorker, useOf } from "./hours.ts";
import { has } from "./plan.ts";

/** Coaching of everybody, taken from the shift; it moves the traits of all layers. */
export function coach(w: World): void {
  const { deployment, traits } = w.settings;
  const minutes = quantise(deployment.coachingHours * minutesPerHour);
  if (minutes <= 0 || !has(w, "coaching")) return;
  for (let worker = 0; worker < w.workers; worker++) w.coachingLeft[worker] = minutes;
  takeFromManagers(w, minutes);
  buyTrainers(w, minutes * (w.units + executiveCount));
  for (let layer = 0; layer < layers; layer++) {
    const attended = useOf(w, layer);
    for (let trait = 0; trait < traitsPerLayer; trait++) {
      const at = layer * traitsPerLayer + trait;
      w.traits[at] += traits.coaching * deployment.coachingHours * attended * (1 - w.traits[at]);
    }
  }
}

/** Coaching of workers is spread over the cycle: each half-day a share of them has its hour. */
export function coachWorkers(w: World, wave: number): void {
  const slots = w.scenario.calendar.cycleDays * wavesPerDay;
  for (let worker = 0; worker < w.workers; worker++) {
    if (w.coachingLeft[worker] <= 0 || worker % slots !== wave % slots) continue;
    takeFromWorker(w, worker, w.coachingLeft[worker]);
    w.coachingLeft[worker] = 0;
  }
}

/** Traits return towards their start; called at the start of each cycle after the decision date. */
export function relaxTraits(w: World): void {
  const { traits } = w.settings;
  const start = [traits.acceptance, traits.commitment, traits.efficacy, traits.truth];
  const kept = pow(0.5, 1 / traits.halfLifeCycles);
  for (let at = 0; at < w.traits.length; at++) {
    const home = start[at % traitsPerLayer];
    w.traits[at] = home + (w.traits[at] - home) * kept;
  }
}
