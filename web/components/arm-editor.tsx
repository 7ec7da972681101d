/** One arm of the comparison: its scenario and its failure modes. */
import { armLetters } from "../charts/comparison.ts";
import { withArm, withValue } from "../state/inputs.ts";
import type { CatalogueFailure } from "../state/laboratory.ts";
import { absentFailure, resolvedOrNull, settingOf } from "../state/settings.ts";
import type { Store } from "../state/store.ts";
import { ArmKey } from "./arm-key.tsx";
import { FailureEditor, type FailureEditorProps } from "./failure-editor.tsx";
import { FailureList } from "./failure-list.tsx";

export function ArmEditor({ store, arm }: { store: Store; arm: 0 | 1 }) {
  const { laboratory, inputs } = store;
  const letter = armLetters[arm];
  const chosen = inputs.value.arms[arm];
  const { conditions } = inputs.value;
  const entry = laboratory.scenarios.find(({ name }) => name === chosen.scenario);
  const original = resolvedOrNull(laboratory, { ...chosen, set: {} }, conditions);
  const change = (set: typeof chosen) => {
    inputs.value = withArm(inputs.value, arm, set);
  };
  const editorOf = (mode: CatalogueFailure): FailureEditorProps => ({
    prefix: `arm-${letter}`,
    mode,
    setting: settingOf(original, chosen, mode.id),
    original: original?.failures[mode.id] ?? absentFailure,
    onChange: (field, value) => change(withValue(chosen, `failures.${mode.id}.${field}`, value)),
  });
  const isActive = ({ id }: CatalogueFailure) =>
    (original?.failures[id]?.dose ?? 0) > 0 ||
    Object.keys(chosen.set).some((path) => path.startsWith(`failures.${id}.`));
  const named = laboratory.failures.filter(({ id }) => id === chosen.scenario);
  const others = laboratory.failures.filter((mode) => !named.includes(mode));
  const active = others.filter(isActive).length;
  return (
    <fieldset>
      <legend>
        <ArmKey arm={arm} />
        Arm {letter}
      </legend>
      <div class="field">
        <label class="visually-hidden" for={`scenario-${letter}`}>
          Scenario of arm {letter}
        </label>
        <select
          id={`scenario-${letter}`}
          value={chosen.scenario}
          onChange={(event) => change({ scenario: event.currentTarget.value, set: {} })}
        >
          {laboratory.scenarios.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
        <p class="small muted">{entry?.what}</p>
      </div>
      {named.map((mode) => (
        <FailureEditor key={mode.id} {...editorOf(mode)} />
      ))}
      {others.length > 0 && (
        <details class="modes">
          <summary class="small">
            {named.length > 0 ? "Other failure modes" : "Failure modes"}: {active} of{" "}
            {others.length} active
          </summary>
          <FailureList
            key={chosen.scenario}
            prefix={`arm-${letter}`}
            modes={others}
            isActive={isActive}
            editorOf={editorOf}
          />
        </details>
      )}
    </fieldset>
  );
}
