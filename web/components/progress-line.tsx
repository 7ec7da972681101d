/** How far the experiment is: count, rate, time left, the way to end it; and a sentence for screen readers at every quarter. */
import { count, duration, figure } from "../format.ts";
import type { Store } from "../state/store.ts";

export function ProgressLine({ store }: { store: Store }) {
  const { phase, pace } = store.run.value;
  if (phase !== "running") return null;
  const { done, wanted, rate, timeLeft } = pace;
  const speed = Number.isFinite(rate)
    ? `${figure(rate, 2)} pairs a second, about ${duration(timeLeft)} left`
    : "starting";
  return (
    <div class="field">
      <progress max={wanted} value={done} aria-label="Finished pairs" />
      <div class="actions">
        <span class="small muted">
          {count(done)} of {count(wanted)} pairs, {speed}
        </span>
        <button type="button" onClick={() => store.cancel()}>
          Cancel
        </button>
      </div>
    </div>
  );
}

/** One polite sentence per quarter of the way and one at the end; the verdict is read out with it. */
export function announcement(store: Store, headline: string): string {
  const { phase, pace } = store.run.value;
  if (phase === "running") {
    const quarter = Math.floor((4 * pace.done) / pace.wanted);
    return quarter === 0 ? "Simulation started." : `${25 * quarter} % of the pairs are finished.`;
  }
  return phase === "empty" || phase === "precomputed" ? "" : headline;
}
