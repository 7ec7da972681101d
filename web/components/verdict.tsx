/**
 * The answer as the page's headline, and what it rests on. An interval on the way, or after a cancel, is called
 * provisional and says no more than its bounds; only the full number of pairs brings a verdict word.
 */
import type { PairedComparison } from "../../analysis/paired.ts";
import type { Comparison } from "../charts/comparison.ts";
import { count, figure, signed, withUnit } from "../format.ts";
import type { Store } from "../state/store.ts";

/** Unit of the decision measure as sentences say it. */
const decisionUnit = "hours";

export function headline(store: Store): string {
  const { phase, answer, provisional, pace } = store.run.value;
  const comparison = store.comparison.value;
  if (phase === "empty") return "Which of two ways of working does better, on the same luck?";
  if (phase === "failed") return "The comparison could not be finished";
  if (answer !== null) return sentencesOf(answer.verdict.sentence)[0];
  const stopped = phase === "cancelled" ? "Cancelled" : "Provisional";
  if (provisional === null || comparison === null) {
    return phase === "cancelled"
      ? "Cancelled before an interval could be given"
      : "Simulating the first pairs";
  }
  return `${stopped} after ${count(provisional.n)} of ${count(pace.wanted)} pairs: ${difference(provisional, comparison)}`;
}

/** Keeps a per cent sign on the line of its figure. */
function unbroken(text: string): string {
  return text.replaceAll(" %", "\u00a0%");
}

/** The verdict's own sentence, and what follows it about more runs and assumptions. */
function sentencesOf(text: string): [string, string] {
  const end = text.search(/(?<=\.) (?=[A-Z])/);
  return end < 0 ? [text, ""] : [text.slice(0, end), text.slice(end + 1)];
}

function difference(
  { difference: { low, high, level } }: PairedComparison,
  { titles }: Comparison,
): string {
  const interval = `${signed(low)} to ${withUnit(signed(high), decisionUnit)}`;
  return `${titles[1]} minus ${titles[0]} is ${interval} (provisional ${figure(100 * level)} % interval)`;
}

export function Verdict({ store }: { store: Store }) {
  const { run, isStale, inputs } = store;
  const { phase, answer } = run.value;
  const { conditions } = inputs.value;
  const { isNull } = conditions;
  const compareNull = () => {
    inputs.value = { ...inputs.value, conditions: { ...conditions, isNull: !isNull } };
    void store.start();
  };
  return (
    <>
      <Question store={store} />
      <h1>{unbroken(headline(store))}</h1>
      {phase === "empty" && <Introduction store={store} />}
      {isStale.value && <StaleNote store={store} />}
      {phase === "finished" && answer !== null && <Details store={store} />}
      <div class="status-line small">
        <p>
          Simulated from stated assumptions about a fictional company. It shows what follows if they
          hold; it does not show that they hold.
        </p>
        {phase !== "empty" && (
          <button type="button" class="link" onClick={compareNull}>
            {isNull ? "Back from the null scenario" : "Compare with the null scenario"}
          </button>
        )}
      </div>
    </>
  );
}

/** What the headline is about: arms, conditions, and whether it belongs to the inputs that are set now. */
function Question({ store }: { store: Store }) {
  const inputs = store.shown.value;
  const comparison = store.comparison.value;
  if (inputs === null || comparison === null) return null;
  const { isSaturated, isNull } = inputs.conditions;
  const [a, b] = comparison.titles;
  return (
    <p class="small muted question">
      A: {a}. B: {b}. {isSaturated ? "Saturated load." : "Load as is."}
      {isNull && " Null scenario: every effect of the model off, all its costs on."}
    </p>
  );
}

function Introduction({ store }: { store: Store }) {
  return (
    <>
      <p>
        Two organisations meet the same orders, faults and people, pair by pair; only the scenario
        differs. Start with the question that is set already, deploying the operating model now
        against waiting for readiness, or pick another one. Everything is computed on this machine
        and nothing leaves it.
      </p>
      <div class="actions">
        <button type="button" class="primary" onClick={() => void store.start()}>
          Run this comparison
        </button>
      </div>
    </>
  );
}

function StaleNote({ store }: { store: Store }) {
  return (
    <div class="stale small">
      <span>The inputs have changed; what is shown belongs to the earlier ones.</span>{" "}
      <button type="button" class="link" onClick={() => void store.start()}>
        Run with the new inputs
      </button>{" "}
      <button type="button" class="link" onClick={() => store.revert()}>
        Put them back
      </button>
    </div>
  );
}

/** Pairs, seed, margin and variance reduction of a finished answer. */
function Details({ store }: { store: Store }) {
  const { inputs, answer } = store.run.value;
  if (inputs === null || answer === null) return null;
  const { measures, verdict, warnings } = answer;
  const factor = measures.find(({ id }) => id === verdict.measure)?.vrf ?? null;
  const paired =
    factor === null ? "" : ` Sharing the luck is worth ${figure(factor, 2)} times as many runs.`;
  return (
    <>
      <p>{sentencesOf(verdict.sentence)[1]}</p>
      <p class="small muted">
        {count(answer.replications)} pairs, seed “{inputs.seed}”. A difference below{" "}
        {withUnit(figure(verdict.delta), decisionUnit)} (0.5 % of the paid hours) does not count as
        one.{paired}
        {warnings.map((warning) => ` Note: ${warning}.`)}
      </p>
    </>
  );
}
