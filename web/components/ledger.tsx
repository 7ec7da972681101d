/**
 * What differs from the catalogue, as was and now, and the way back. It stands at the end of the form: a list that grows
 * above a button moves the button away from the pointer that is pressing it.
 */
import { capitalised } from "../format.ts";
import { fieldWords } from "../state/field-words.ts";
import { armKeys, withoutChanges } from "../state/inputs.ts";
import { resolvedOrNull, valueAt } from "../state/settings.ts";
import type { Store } from "../state/store.ts";

export function Ledger({ store: { laboratory, inputs } }: { store: Store }) {
  const { arms, conditions } = inputs.value;
  const changes = arms.flatMap((arm, index) => {
    const original = resolvedOrNull(laboratory, { ...arm, set: {} }, conditions);
    return Object.entries(arm.set).map(([path, value]) => ({
      words: capitalised(fieldWords([`${armKeys[index]}.${path}`], laboratory.failures)),
      was: valueAt(original, path),
      value,
    }));
  });
  if (changes.length === 0) return null;
  return (
    <section class="small" aria-labelledby="ledger-title">
      <h3 id="ledger-title" class="small">
        Changed against the catalogue
      </h3>
      <ul>
        {changes.map(({ words, was, value }) => (
          <li key={words}>
            {words}: {was === undefined ? "not set" : JSON.stringify(was)} → {value}
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="link"
        onClick={() => {
          inputs.value = withoutChanges(inputs.value);
        }}
      >
        Back to the catalogue
      </button>
    </section>
  );
}
