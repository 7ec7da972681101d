/** Two thousand damaged scenarios: each is refused with one clear message, or is still a valid scenario that runs. */
import { expect, test } from "vitest";
import { masterKey, uniform } from "../../sim/kernel/index.ts";
import { readNetworkScenario } from "../../sim/network/read.ts";
import { runNetwork } from "../../sim/network/run.ts";
import { InputError } from "../../sim/scenario/input-error.ts";
import { always, exponential, network, type Json } from "./networks.ts";

const key = masterKey("damage");

const whole = (): Json =>
  network({
    stations: [
      {
        id: "desk",
        servers: 2,
        discipline: { rule: "round-robin", quantum: 1, setup: 0.1 },
        capacity: 9,
        service: { byClass: { customer: { law: "erlang", k: 2, mean: 1 }, guest: always(1) } },
        breakdown: { timeToFailure: exponential(20), repairTime: exponential(1) },
      },
      { id: "back", service: { law: "hyper-exponential", mean: 1, scv: 2 } },
    ],
    classes: [
      {
        id: "customer",
        arrivals: { kind: "open", interarrival: { law: "weibull", shape: 2, scale: 3 } },
        entry: { desk: 0.5, back: 0.5 },
      },
      {
        id: "guest",
        priority: 2,
        arrivals: {
          kind: "finite-source",
          population: 3,
          think: { law: "uniform", low: 1, high: 4 },
        },
        entry: "desk",
        routing: { desk: { exit: 1 } },
      },
    ],
    routing: { desk: { back: 0.3, exit: 0.7 } },
    horizon: { warmUpTime: 5, batchTime: 10, batches: 3, replications: 1 },
    expected: [
      { measure: "waitAtMost", station: "desk", class: "guest", threshold: 1, value: 0.5 },
    ],
  });

const junk: unknown[] = [null, -1, 0, 0.5, 1e308, NaN, Infinity, "", "exit", "x".repeat(300), true];
const shapes: unknown[] = [{}, [], [[]], { law: "exponential", mean: 1 }, { exit: 1 }, undefined];

/** Every place of a document: the object or list that holds it, and its key there. */
function places(at: unknown, found: [Json, string][] = []): [Json, string][] {
  if (typeof at !== "object" || at === null) return found;
  for (const name of Object.keys(at)) {
    found.push([at as Json, name]);
    places((at as Json)[name], found);
  }
  return found;
}

test("two thousand damaged scenarios are refused with a message, or run", () => {
  let refused = 0;
  for (let number = 0; number < 2000; number++) {
    let drawn = 0;
    const pick = <T>(options: readonly T[]): T =>
      options[Math.floor(uniform(key[0], key[1], number, drawn++) * options.length)];
    const document = whole();
    for (let damage = pick([1, 2]); damage > 0; damage--) {
      const [holder, name] = pick(places(document));
      if (pick([true, false, false])) delete holder[name];
      else holder[name] = pick([...junk, ...shapes]);
    }
    try {
      runNetwork(readNetworkScenario(document), { seed: "damage" });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      expect(error.message).toMatch(/^[A-Za-z0-9_$.-]+: .*wants |unknown key/);
      expect(error.message.length).toBeLessThan(600);
      refused++;
    }
  }
  expect(refused).toBeGreaterThan(1500);
});

test("an unknown key is refused wherever keys are known", () => {
  const open = new Set(["byClass", "routing", "entry"]);
  const holders = (at: unknown, name: string): Json[] => {
    if (typeof at !== "object" || at === null) return [];
    const inner = Object.entries(at).flatMap(([step, value]) => holders(value, step));
    const isRow = open.has(name) || name === "desk";
    return Array.isArray(at) || isRow ? inner : [at as Json, ...inner];
  };
  const count = holders(whole(), "").length;
  expect(count).toBeGreaterThan(12);
  for (let place = 0; place < count; place++) {
    const document = whole();
    holders(document, "")[place].surprise = 1;
    expect(() => readNetworkScenario(document)).toThrow("surprise: 1, unknown key, known are");
  }
});
