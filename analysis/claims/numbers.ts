/**
 * From probes to the numbers of a contrast, one per replication: weighted sums, events, choices. NaN where a probe of a sum
 * is undefined; a sign of an event that is undefined does not hold.
 */
import type { Contrast, Event, Probe, Sum, Test } from "./claim.ts";
import { termsOf } from "./design.ts";

/** Values of a probe in an arm of the row, by replication from 0. */
export type Read = (arm: string, probe: Probe) => Float64Array;

/** As `read`, for choices too: in each replication the value of the arm that was chosen there. */
export function readWithChoices(read: Read, choices: Test["choices"] = {}): Read {
  return (name, probe) => {
    const choice = choices[name];
    if (choice === undefined) return read(name, probe);
    const { when, pick, otherwise } = choice;
    const [yes, no] = [read(pick, probe), read(otherwise, probe)];
    return read(when.arm, when.probe).map((value, r) => (value > when.above ? yes[r] : no[r]));
  };
}

export function sumNumbers(sum: Sum, read: Read): Float64Array {
  const terms = termsOf(sum).map(({ name, probe, weight }) => ({
    weight,
    values: read(name, probe),
  }));
  return terms[0].values.map((_, r) =>
    terms.reduce((total, { weight, values }) => total + weight * values[r], 0),
  );
}

/** 1 where the event happens, 0 elsewhere. */
export function eventNumbers({ signs, atLeast }: Event, read: Read): Float64Array {
  const held = signs.map((sign) => sumNumbers(sign, read).map((value) => +(value > sign.above)));
  return held[0].map((_, r) => +(held.reduce((count, sign) => count + sign[r], 0) >= atLeast));
}

/** The quantity of a contrast before its limit is taken off. */
export function contrastNumbers({ quantity }: Contrast, read: Read): Float64Array {
  if (!("events" in quantity)) return sumNumbers(quantity, read);
  const events = quantity.events.map((event) => ({
    weight: event.weight,
    values: eventNumbers(event, read),
  }));
  return events[0].values.map((_, r) =>
    events.reduce((total, { weight, values }) => total + weight * values[r], 0),
  );
}
