/**
 * The failure modes of an arm other than the one it is named after: those at work first and open, each of the others
 * folded behind its name, and a field that finds one by a word. Three dozen open editors would be as long as a book.
 */
import { useMemo, useState } from "preact/hooks";
import { figure } from "../format.ts";
import type { CatalogueFailure } from "../state/laboratory.ts";
import { FailureEditor, type FailureEditorProps } from "./failure-editor.tsx";

interface FailureListProps {
  /** Distinguishes the two arms' controls. */
  prefix: string;
  modes: readonly CatalogueFailure[];
  isActive: (mode: CatalogueFailure) => boolean;
  editorOf: (mode: CatalogueFailure) => FailureEditorProps;
}

/** Mounted anew for each scenario: an editor keeps its place while it is used, whatever its mode's dose becomes. */
export function FailureList({ prefix, modes, isActive, editorOf }: FailureListProps) {
  const [search, setSearch] = useState("");
  const [atFirst, ordered] = useMemo(() => {
    const active = modes.filter(isActive);
    return [active, [...active, ...modes.filter((mode) => !active.includes(mode))]];
  }, []);
  const found = ordered.filter((mode) => isMeant(mode, search));
  return (
    <>
      <div class="field">
        <label class="small" for={`${prefix}-search`}>
          Find a failure mode
        </label>
        <input
          id={`${prefix}-search`}
          type="search"
          autocomplete="off"
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            // In a form Enter would start a run.
            if (event.key === "Enter") event.preventDefault();
          }}
        />
      </div>
      {ordered.map((mode) => (
        <details
          key={mode.id}
          class="mode"
          open={atFirst.includes(mode)}
          hidden={!found.includes(mode)}
        >
          <summary>
            {mode.label}
            <Dose {...editorOf(mode).setting} />
          </summary>
          <FailureEditor {...editorOf(mode)} isFolded />
        </details>
      ))}
      {found.length === 0 && <p class="small muted">No failure mode has this in its words.</p>}
    </>
  );
}

/** What a folded editor would show first. */
function Dose({ dose }: { dose: number }) {
  return dose === 0 ? null : <span class="small muted"> dose {figure(dose, 2)}</span>;
}

/** Whether a word of its name or description begins so. */
function isMeant({ label, what }: CatalogueFailure, search: string): boolean {
  return wordsOf(` ${label} ${what}`).includes(wordsOf(` ${search.trim()}`));
}

function wordsOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ");
}
