/** The same bits in Node and in Chromium: both compare with the hashes stored here. */
import { describe, expect, test } from "vitest";
import {
  Columns,
  Draws,
  EventSet,
  WaitingLines,
  exp,
  expm1,
  gamma,
  lnGamma,
  log,
  log1p,
  masterKey,
  pow,
  replicationKey,
  takeMostUrgent,
  triangular,
  uniform,
  weibull,
} from "../../sim/kernel/index.ts";
import { BitsHash } from "./bits-hash.ts";

describe("in every engine", () => {
  test("the portable functions give the same bits", () => {
    const hash = new BitsHash();
    for (let i = 0; i < 50_000; i++) {
      const u = uniform(1, 1, i, 0);
      const v = uniform(1, 2, i, 0);
      hash.add(log(1e3 * u));
      hash.add(exp(1400 * u - 700));
      hash.add(log1p(u - 0.5));
      hash.add(expm1(10 * u - 5));
      hash.add(pow(10 * u, 20 * v - 10));
      hash.add(lnGamma(50 * u));
    }
    expect(hash.value).toBe(PORTABLE);
  });

  test("the variates of a seed give the same bits", () => {
    const hash = new BitsHash();
    const key = replicationKey(masterKey("42"), 3);
    const draws = new Draws(key, ["work", "errors"]);
    for (let i = 0; i < 30_000; i++) {
      hash.add(draws.uniform(0, i, 0));
      hash.add(draws.exponential(0, i, 1));
      hash.add(draws.normal(0, i, 2));
      hash.add(draws.logNormal(0, i, 3, 5, 0.3));
      hash.add(draws.poisson(1, i, 0, 4));
      hash.add(draws.binomial(1, i, 1, 32, 0.03));
      hash.add(gamma(0.7, key[0], key[1], i, 0));
      hash.add(weibull(1.5, key[0], key[1], i, 1));
      hash.add(triangular(1, 2, 5, key[0], key[1], i, 2));
    }
    expect(hash.value).toBe(VARIATES);
  });

  for (const agents of [30, 800]) {
    test(`a run of ${agents} agents, forked halfway, gives the same bits`, () => {
      const hash = new BitsHash();
      const columns = new Columns();
      const whole = new Ring(columns, agents);
      whole.run(20_000, hash);
      const forkColumns = new Columns();
      const fork = new Ring(forkColumns, agents);
      forkColumns.restore(columns.snapshot());
      const rest = new BitsHash();
      const forkRest = new BitsHash();
      whole.run(20_000, rest);
      fork.run(20_000, forkRest);
      expect(forkRest.value).toBe(rest.value);
      expect(hash.value ^ rest.value).toBe(agents === 30 ? RING_OF_30 : RING_OF_800);
    });
  }
});

/** Agents pass items to random others; one in ten items is urgent. */
class Ring {
  private readonly agents: number;
  private readonly draws = new Draws(replicationKey(masterKey("ring"), 0), ["work", "route"]);
  private readonly events: EventSet;
  private readonly lines: WaitingLines;
  private readonly inHand: Int32Array;
  private readonly visits: Int32Array;

  constructor(columns: Columns, agents: number) {
    this.agents = agents;
    this.events = new EventSet(columns, "events", agents);
    this.lines = new WaitingLines(columns, "lines", 2 * agents, 3 * agents);
    this.inHand = columns.int32("inHand", agents, -1);
    this.visits = columns.int32("visits", 3 * agents);
    for (let item = 0; item < 3 * agents; item++) this.join(item % agents, item);
  }

  run(steps: number, hash: BitsHash): void {
    for (let step = 0; step < steps; step++) {
      const agent = this.events.next();
      const item = this.inHand[agent];
      hash.add(this.events.now);
      hash.add(item);
      const next = takeMostUrgent(this.lines, 2 * agent, 2);
      this.inHand[agent] = -1;
      if (next >= 0) this.start(agent, next);
      const to = Math.floor(this.draws.uniform(1, item, this.visits[item]++) * this.agents);
      this.join(to, item);
    }
  }

  private join(agent: number, item: number): void {
    if (this.inHand[agent] < 0) this.start(agent, item);
    else this.lines.push(2 * agent + (item % 10 === 0 ? 0 : 1), item);
  }

  private start(agent: number, item: number): void {
    this.inHand[agent] = item;
    const work = this.draws.exponential(0, item, this.visits[item]);
    this.events.schedule(agent, this.events.now + work);
  }
}

// Computed in Node 20 and in Chromium; a change of any bit anywhere changes them.
const PORTABLE = 487413183;
const VARIATES = 287623222;
const RING_OF_30 = 31373872;
const RING_OF_800 = -1839553797;
