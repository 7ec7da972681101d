/** The answer as the page's headline, what it rests on, and the model's standing under every result. */
import { count, figure, withUnit } from "../format.ts";
import { decisionMeasure } from "../../analysis/experiment.ts";
import { decisionUnit, explanation, findingOf, headline } from "../state/headline.ts";
import type { ArmInputs } from "../state/inputs.ts";
import type { Store } from "../state/store.ts";
import { ArmKey } from "./arm-key.tsx";
import { FailureNote } from "./failure-note.tsx";
import { ProgressLine } from "./progress-line.tsx";

/** Keeps a per cent sign on the line of its figure. */
function unbroken(text: string): string {
  return text.replaceAll(" %", "\u00a0%");
}

export function Verdict({ store }: { store: Store }) {
  const { run, isStale } = store;
  const { phase } = run.value;
  return (
    <>
      <Question store={store} />
      <h1>{unbroken(headline(store))}</h1>
      <FailureNote store={store} />
      <ProgressLine store={store} />
      {isStale.value && <StaleNote store={store} />}
      <Details store={store} />
      {(phase === "empty" || phase === "precomputed") && <Introduction store={store} />}
      <Standing store={store} />
    </>
  );
}

/** The model's standing, under every result. */
function Standing({ store }: { store: Store }) {
  const { run, inputs } = store;
  const { conditions } = inputs.value;
  const { isNull } = conditions;
  const compareNull = () => {
    inputs.value = { ...inputs.value, conditions: { ...conditions, isNull: !isNull } };
    void store.start();
  };
  return (
    <div class="status-line small">
      <p>
        Simulated from stated assumptions about a fictional company. It shows what follows if they
        hold; it does not show that they hold.
      </p>
      {run.value.phase !== "empty" && (
        <button type="button" class="link" onClick={compareNull}>
          {isNull ? "Back from the null scenario" : "Compare with the null scenario"}
        </button>
      )}
    </div>
  );
}

/** What the headline is about: arms and conditions of what is shown, or of the question before anything is. */
function Question({ store }: { store: Store }) {
  const { laboratory } = store;
  const { phase, inputs: used } = store.run.value;
  const inputs = (phase === "failed" ? used : store.shown.value) ?? store.inputs.value;
  const { isSaturated, isNull } = inputs.conditions;
  const [a, b] = inputs.arms.map(
    ({ scenario }) => laboratory.scenarios.find(({ name }) => name === scenario)?.title ?? scenario,
  );
  return (
    <p class="small muted question">
      <span>
        <ArmKey arm={0} />
        A: {a}
        {changesOf(inputs.arms[0])}.
      </span>{" "}
      <span>
        <ArmKey arm={1} />
        B: {b}
        {changesOf(inputs.arms[1])}.
      </span>{" "}
      <span>
        {isSaturated ? "Saturated load." : "Load as is."}
        {isNull && " Null scenario: every effect of the model off, all its costs on."}
      </span>
    </p>
  );
}

/** How many values of an arm are not the catalogue's. */
function changesOf({ set }: ArmInputs): string {
  const changes = Object.keys(set).length;
  if (changes === 0) return "";
  return changes === 1 ? ", 1 value changed" : `, ${changes} values changed`;
}

function Introduction({ store }: { store: Store }) {
  return (
    <>
      <p>
        Two organisations meet the same orders, faults and people, pair by pair; only the scenario
        differs. Run the question that is set, or set another one. Everything is computed on this
        machine and nothing leaves it.
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

/** Figures of the verdict, pairs and seed; on request what the hours are, the margin and the variance reduction. */
function Details({ store }: { store: Store }) {
  const { inputs, first } = store.run.value;
  const finding = findingOf(store.run.value);
  if (inputs === null || finding === null) return null;
  const { verdict, vrf, pairs, warnings } = finding;
  const origin = first === null ? "" : `Precomputed with ${first.engine}: `;
  const decision = store.laboratory.measures.find(({ id }) => id === decisionMeasure);
  return (
    <>
      <p>{unbroken(explanation(store))}</p>
      <div class="small muted">
        <p>
          {origin}
          {count(pairs)} pairs, seed “{inputs.seed}”.
          {warnings.map((warning) => ` Note: ${warning}.`)}
        </p>
        <details>
          <summary>What the hours are, and what counts as a difference</summary>
          <p>
            Decision quantity: {decision?.what}. A difference below{" "}
            {withUnit(figure(verdict.delta), decisionUnit)} (0.5&nbsp;% of the paid hours) does not
            count as one.
            {vrf !== null &&
              ` Sharing the luck is worth ${figure(vrf, 2)} times as many runs without it.`}
          </p>
        </details>
      </div>
    </>
  );
}
