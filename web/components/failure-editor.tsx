/** One failure mode of one arm: how strong, in which cycles, and whether its safeguard is in place. */
import type { FailureSetting } from "../../sim/index.ts";
import { figure } from "../format.ts";
import type { CatalogueFailure } from "../state/laboratory.ts";

export interface FailureEditorProps {
  /** Distinguishes the two arms' controls. */
  prefix: string;
  mode: CatalogueFailure;
  /** What holds now, and what the catalogue's scenario says. */
  setting: FailureSetting;
  original: FailureSetting;
  /** The value in the spelling of `--set`; null goes back to the catalogue's. */
  onChange: (field: keyof FailureSetting, value: string | null) => void;
  /** Whether its name stands on what it is folded behind. */
  isFolded?: boolean;
}

export function FailureEditor(props: FailureEditorProps) {
  const { prefix, mode, setting, original, onChange, isFolded = false } = props;
  const id = `${prefix}-${mode.id}`;
  const write = (field: keyof FailureSetting, text: string) => {
    const before = original[field] === undefined ? "" : String(original[field]);
    onChange(field, text === before || text === "" ? null : text);
  };
  return (
    <fieldset>
      <legend class={isFolded ? "visually-hidden" : ""}>{mode.label}</legend>
      <p class="small muted" id={`${id}-what`}>
        {mode.what}
      </p>
      <div class="field">
        <div class="slider-head">
          <label for={`${id}-dose`}>Dose</label>
          <output for={`${id}-dose`}>
            {figure(setting.dose, 2)} {doseWord(setting.dose)}
          </output>
        </div>
        <input
          id={`${id}-dose`}
          type="range"
          min="0"
          max="1"
          step="0.05"
          value={setting.dose}
          aria-describedby={`${id}-what`}
          aria-valuetext={`${figure(setting.dose, 2)} ${doseWord(setting.dose)}`}
          onInput={(event) => write("dose", event.currentTarget.value)}
        />
      </div>
      {mode.isDated && (
        <div class="pair-of-fields">
          <CycleField
            id={`${id}-from`}
            label="From cycle"
            empty="the start"
            value={setting.fromCycle}
            onChange={(text) => write("fromCycle", text)}
          />
          <CycleField
            id={`${id}-until`}
            label="Until cycle"
            empty="the end"
            value={setting.untilCycle}
            onChange={(text) => write("untilCycle", text)}
          />
        </div>
      )}
      {mode.safeguard !== null && (
        <>
          <label class="choice">
            <input
              type="checkbox"
              checked={setting.safeguard}
              aria-describedby={`${id}-safeguard`}
              onChange={(event) => write("safeguard", String(event.currentTarget.checked))}
            />
            Safeguard in place
          </label>
          <p class="small muted" id={`${id}-safeguard`}>
            {mode.safeguard}
          </p>
        </>
      )}
    </fieldset>
  );
}

interface CycleFieldProps {
  id: string;
  label: string;
  /** What an empty field means. */
  empty: string;
  value: number | undefined;
  onChange: (text: string) => void;
}

function CycleField({ id, label, empty, value, onChange }: CycleFieldProps) {
  return (
    <div class="field">
      <label class="small" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="number"
        step="1"
        min="-12"
        max="240"
        placeholder={empty}
        value={value ?? ""}
        onChange={({ currentTarget: field }) => {
          if (field.reportValidity()) onChange(field.value);
        }}
      />
    </div>
  );
}

function doseWord(dose: number): string {
  if (dose === 0) return "(healthy)";
  return dose === 1 ? "(failing)" : "";
}
