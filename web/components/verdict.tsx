/** The answer as the page's headline, what it rests on, and the model's standing under every result. */
import { count, figure, withUnit } from "../format.ts";
import { decisionUnit, findingOf, headline, sentencesOf } from "../state/headline.ts";
import type { Store } from "../state/store.ts";

/** Keeps a per cent sign on the line of its figure. */
function unbroken(text: string): string {
  return text.replaceAll(" %", "\u00a0%");
}

export function Verdict({ store }: { store: Store }) {
  const { run, isStale, inputs } = store;
  const { phase } = run.value;
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
      {isStale.value && <StaleNote store={store} />}
      <Details store={store} />
      {(phase === "empty" || phase === "precomputed") && <Introduction store={store} />}
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

/** What the headline is about: arms and conditions of what is shown. */
function Question({ store }: { store: Store }) {
  const inputs = store.shown.value;
  const comparison = store.comparison.value;
  if (inputs === null || comparison === null) return null;
  const { isSaturated, isNull } = inputs.conditions;
  const [a, b] = comparison.titles;
  return (
    <p class="small muted">
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
        differs. Run the question that is set already, deploying the operating model now against
        waiting for readiness, or pick another one. Everything is computed on this machine and
        nothing leaves it.
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

/** Pairs, seed, margin and variance reduction of an answer. */
function Details({ store }: { store: Store }) {
  const { inputs, first } = store.run.value;
  const finding = findingOf(store.run.value);
  if (inputs === null || finding === null) return null;
  const { verdict, vrf, pairs, warnings } = finding;
  const origin = first === null ? "" : `Precomputed with ${first.engine}: `;
  const paired =
    vrf === null ? "" : ` Sharing the luck is worth ${figure(vrf, 2)} times as many runs.`;
  return (
    <>
      <p>{sentencesOf(verdict.sentence)[1]}</p>
      <p class="small muted">
        {origin}
        {count(pairs)} pairs, seed “{inputs.seed}”. A difference below{" "}
        {withUnit(figure(verdict.delta), decisionUnit)} (0.5 % of the paid hours) does not count as
        one.{paired}
        {warnings.map((warning) => ` Note: ${warning}.`)}
      </p>
    </>
  );
}
