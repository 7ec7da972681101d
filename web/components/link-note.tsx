/** What the link that was opened has to say: that it could not be read, or that another engine made it. */
import type { Store } from "../state/store.ts";

export function LinkNote({ store: { note, laboratory } }: { store: Store }) {
  const shown = note.value;
  if (shown === null) return null;
  const dismiss = (
    <button type="button" onClick={() => (note.value = null)}>
      Dismiss
    </button>
  );
  if (shown.kind === "refused") {
    return (
      <div class="failure" role="alert">
        <p>
          The link holds no question that this page can ask. Nothing of it was taken over; the page
          works as it would without it.
        </p>
        <pre class="mono">{shown.message}</pre>
        <div class="actions">{dismiss}</div>
      </div>
    );
  }
  return (
    <div class="failure" role="status">
      <p>
        The link was made with {shown.engine}, this page computes with {laboratory.engine}: the
        question is the same, its figures may not be.
      </p>
      <div class="actions">{dismiss}</div>
    </div>
  );
}
