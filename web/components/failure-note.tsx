/** What went wrong, what still works, and one thing to do about it. */
import { withoutChanges } from "../state/inputs.ts";
import type { Store } from "../state/store.ts";

export function FailureNote({ store }: { store: Store }) {
  const { inputs } = store;
  const { phase, error } = store.run.value;
  if (phase !== "failed" || error === null) return null;
  const isOlder = store.shown.value !== null && store.shown.value !== store.run.value.inputs;
  const isInput = error.name === "InputError";
  return (
    <div class="failure" role="alert">
      <p>
        {isInput
          ? "A value is outside what the model accepts. Nothing was simulated."
          : "The simulation stopped. Inputs and any earlier download are unaffected."}
        {isOlder && " What is drawn below belongs to the question before."}
      </p>
      <pre class="mono">{error.message}</pre>
      <div class="actions">
        {isInput ? (
          <button
            type="button"
            onClick={() => {
              inputs.value = withoutChanges(inputs.value);
            }}
          >
            Back to the catalogue's values
          </button>
        ) : (
          <button type="button" onClick={() => void store.start()}>
            Try again
          </button>
        )}
      </div>
    </div>
  );
}
