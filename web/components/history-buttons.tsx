/** Undo and redo of the question: two buttons, and the keys people expect for them. */
import { useEffect, useState } from "preact/hooks";
import { fieldWords } from "../state/field-words.ts";
import type { Store } from "../state/store.ts";

export function HistoryButtons({ store: { history, laboratory } }: { store: Store }) {
  const [said, setSaid] = useState("");
  const words = (fields: readonly string[]) => fieldWords(fields, laboratory.failures);
  const undo = () => {
    const fields = history.undoes.value;
    if (fields === null) return;
    history.undo();
    setSaid(`Undone: ${words(fields)}.`);
  };
  const redo = () => {
    const fields = history.redoes.value;
    if (fields === null) return;
    history.redo();
    setSaid(`Done again: ${words(fields)}.`);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = actionOf(event);
      if (action === null || event.defaultPrevented || writesText(event.target)) return;
      event.preventDefault();
      if (action === "undo") undo();
      else redo();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [history, laboratory]);
  const titled = (action: string, fields: readonly string[] | null) =>
    fields === null ? `Nothing to ${action}` : `${action} the change of: ${words(fields)}`;
  return (
    <div role="group" aria-label="Changes of the question" class="actions">
      <button
        type="button"
        aria-disabled={history.undoes.value === null}
        aria-keyshortcuts="Control+Z"
        title={titled("undo", history.undoes.value)}
        onClick={undo}
      >
        Undo
      </button>
      <button
        type="button"
        aria-disabled={history.redoes.value === null}
        aria-keyshortcuts="Control+Shift+Z"
        title={titled("redo", history.redoes.value)}
        onClick={redo}
      >
        Redo
      </button>
      <span class="visually-hidden" role="status">
        {said}
      </span>
    </div>
  );
}

/** Control or Command with Z, with Shift for redo; Control with Y is redo too. */
function actionOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent) {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" && !shiftKey ? "redo" : null;
}

/** While text is being written, these keys belong to the text. */
function writesText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && /^(text|number|search)$/.test(target.type);
}
