/** One arm of the comparison: its scenario and its failure modes, with what was changed against the catalogue. */
import type { FailureSetting, OrganisationScenario } from "../../sim/index.ts";
import { armLetters } from "../charts/comparison.ts";
import { withArm, withValue } from "../state/inputs.ts";
import type { CatalogueFailure } from "../state/laboratory.ts";
import type { Store } from "../state/store.ts";
import { ArmKey } from "./arm-key.tsx";
import { FailureEditor } from "./failure-editor.tsx";

const absent: FailureSetting = { dose: 0, safeguard: false };

export function ArmEditor({ store, arm }: { store: Store; arm: 0 | 1 }) {
  const { laboratory, inputs } = store;
  const letter = armLetters[arm];
  const chosen = inputs.value.arms[arm];
  const { conditions } = inputs.value;
  const entry = laboratory.scenarios.find(({ name }) => name === chosen.scenario);
  const original = resolved(() => laboratory.resolve({ ...chosen, set: {} }, conditions));
  const current = resolved(() => laboratory.resolve(chosen, conditions));
  const changes = Object.entries(chosen.set);
  const change = (set: typeof chosen) => {
    inputs.value = withArm(inputs.value, arm, set);
  };
  const editor = (mode: CatalogueFailure) => (
    <FailureEditor
      key={mode.id}
      prefix={`arm-${letter}`}
      mode={mode}
      setting={(current ?? original)?.failures[mode.id] ?? absent}
      original={original?.failures[mode.id] ?? absent}
      onChange={(field, value) => change(withValue(chosen, `failures.${mode.id}.${field}`, value))}
    />
  );
  const isActive = ({ id }: CatalogueFailure) =>
    (original?.failures[id]?.dose ?? 0) > 0 ||
    changes.some(([path]) => path.startsWith(`failures.${id}.`));
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
      {named.map(editor)}
      {others.length > 0 && (
        <details>
          <summary class="small">
            {named.length > 0 ? "Other failure modes" : "Failure modes"}: {active} of{" "}
            {others.length} active
          </summary>
          {others.map(editor)}
        </details>
      )}
      {changes.length > 0 && (
        <Changes
          changes={changes}
          original={original}
          onReset={() => change({ ...chosen, set: {} })}
        />
      )}
    </fieldset>
  );
}

interface ChangesProps {
  changes: readonly (readonly [string, string])[];
  original: OrganisationScenario | null;
  onReset: () => void;
}

/** What differs from the catalogue: was, now, and the way back. */
function Changes({ changes, original, onReset }: ChangesProps) {
  return (
    <div class="small">
      Changed:
      <ul>
        {changes.map(([path, value]) => (
          <li key={path}>
            <code>{path.replace("failures.", "")}</code> {wasValue(original, path)} → {value}
          </li>
        ))}
      </ul>
      <button type="button" class="link" onClick={onReset}>
        Back to the catalogue
      </button>
    </div>
  );
}

function wasValue(original: OrganisationScenario | null, path: string): string {
  const [, mode, field] = path.split(".");
  const setting = original?.failures[mode] ?? absent;
  const value = setting[field as keyof FailureSetting];
  return value === undefined ? "not set" : String(value);
}

/** A half-typed value must not take the form away; the run reports what is wrong with it. */
function resolved(resolve: () => OrganisationScenario): OrganisationScenario | null {
  try {
    return resolve();
  } catch {
    return null;
  }
}
