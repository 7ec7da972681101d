/**
 * The form: what is compared, under which load, with which luck. Submitting it runs the experiment. Where there is no
 * room beside the answer it is folded away below it.
 */
import { useEffect } from "preact/hooks";
import {
  defaultInputs,
  maxPairs,
  maxSeedLength,
  minPairs,
  sameInputs,
  type Inputs,
} from "../state/inputs.ts";
import type { Laboratory } from "../state/laboratory.ts";
import type { Store } from "../state/store.ts";
import { ArmEditor } from "./arm-editor.tsx";
import { HistoryButtons } from "./history-buttons.tsx";
import { Ledger } from "./ledger.tsx";
import { useWide } from "./use-wide.ts";

const loads = [
  [false, "As is", "each scenario's own demand"],
  [true, "Saturated", "demand above capacity, so that differences show in output"],
] as const;

/** Waits this long after the last change before a live run starts, in milliseconds. */
const settleTime = 400;

export function Setup({ store }: { store: Store }) {
  const { inputs, isLive, isStale } = store;
  const isWide = useWide();
  const isDue = isLive.value && isStale.value;
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(() => void store.start(), settleTime);
    return () => clearTimeout(timer);
  }, [isDue, inputs.value, store]);
  return (
    <section class="setup" aria-labelledby="setup-title">
      <h2 id="setup-title" class="visually-hidden">
        What is compared
      </h2>
      {isWide ? (
        <QuestionForm store={store} />
      ) : (
        <details class="sheet">
          <summary>Change the question</summary>
          <QuestionForm store={store} />
        </details>
      )}
    </section>
  );
}

function QuestionForm({ store }: { store: Store }) {
  const { inputs, run, isLive, history } = store;
  const { conditions, seed, pairs } = inputs.value;
  const isRunning = run.value.phase === "running";
  const set = (changed: Partial<Inputs>) => {
    inputs.value = { ...inputs.value, ...changed };
  };
  useEffect(() => {
    // The pointer is let go anywhere, and a dragged slider is one step to undo.
    const release = () => history.release();
    addEventListener("pointerup", release);
    addEventListener("pointercancel", release);
    return () => {
      removeEventListener("pointerup", release);
      removeEventListener("pointercancel", release);
    };
  }, [history]);
  return (
    <form
      onPointerDown={() => history.hold()}
      onSubmit={(event) => {
        event.preventDefault();
        void store.start();
        showAnswer();
      }}
    >
      <HistoryButtons store={store} />
      <Presets store={store} />
      <ArmEditor store={store} arm={0} />
      <ArmEditor store={store} arm={1} />
      <fieldset>
        <legend>What both arms meet</legend>
        {loads.map(([isSaturated, label, what]) => (
          <label key={label} class="choice">
            <input
              type="radio"
              name="load"
              checked={conditions.isSaturated === isSaturated}
              onChange={() => set({ conditions: { ...conditions, isSaturated } })}
            />
            <span>
              {label} <span class="small muted">({what})</span>
            </span>
          </label>
        ))}
        <label class="choice">
          <input
            type="checkbox"
            checked={conditions.isNull}
            onChange={(event) =>
              set({ conditions: { ...conditions, isNull: event.currentTarget.checked } })
            }
          />
          <span>
            Null scenario{" "}
            <span class="small muted">(every effect of the model off, all its costs on)</span>
          </span>
        </label>
      </fieldset>
      <div class="pair-of-fields">
        <div class="field">
          <label for="seed">Seed</label>
          <input
            id="seed"
            type="text"
            required
            maxLength={maxSeedLength}
            autocomplete="off"
            value={seed}
            onChange={({ currentTarget: field }) => {
              if (field.reportValidity()) set({ seed: field.value });
            }}
          />
        </div>
        <div class="field">
          <label for="pairs">Pairs</label>
          <input
            id="pairs"
            type="number"
            required
            min={minPairs}
            max={maxPairs}
            step={1}
            value={pairs}
            onChange={({ currentTarget: field }) => {
              if (field.reportValidity()) set({ pairs: field.valueAsNumber });
            }}
          />
        </div>
      </div>
      <div class="actions">
        <button type="submit" class="primary">
          {isRunning ? "Run again" : "Run"}
        </button>
      </div>
      <label class="choice small">
        <input
          type="checkbox"
          checked={isLive.value}
          onChange={(event) => {
            isLive.value = event.currentTarget.checked;
          }}
        />
        Run again whenever something changes
      </label>
      <Ledger store={store} />
    </form>
  );
}

/** Below a long form the answer would appear out of sight. */
function showAnswer(): void {
  const answer = document.querySelector("main")!;
  if (answer.getBoundingClientRect().top < 0) answer.scrollIntoView();
}

/** Ready-made questions: the decision, and each failure mode against the healthy organisation. */
function Presets({ store: { laboratory, inputs } }: { store: Store }) {
  const now = inputs.value;
  return (
    <div role="group" aria-label="Ready-made questions" class="presets">
      {presets(laboratory).map(({ label, arms }) => {
        const chosen: Inputs = { ...now, arms };
        return (
          <button
            key={label}
            type="button"
            aria-pressed={sameInputs(now, chosen)}
            onClick={() => {
              inputs.value = chosen;
            }}
          >
            {label}
          </button>
        );
      })}
    </div>
  );
}

function presets({ failures, scenarios }: Laboratory): { label: string; arms: Inputs["arms"] }[] {
  const named = failures.filter(({ id }) => scenarios.some(({ name }) => name === id));
  return [
    { label: "Deploy now or wait?", arms: defaultInputs.arms },
    ...named.map(({ id, label }) => ({
      label,
      arms: [
        { scenario: "healthy", set: {} },
        { scenario: id, set: {} },
      ] as const,
    })),
  ];
}
