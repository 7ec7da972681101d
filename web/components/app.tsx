/** The comparison page: the answer as headline, the question beside it, the evidence below. */
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Store } from "../state/store.ts";
import { FailureNote } from "./failure-note.tsx";
import { Masthead } from "./masthead.tsx";
import { announcement, ProgressLine } from "./progress-line.tsx";
import { Setup } from "./setup.tsx";
import { headline, Verdict } from "./verdict.tsx";

export function App({ store }: { store: Store }) {
  return (
    <div class="frame">
      <Masthead />
      <main class="board">
        <section class="answer" aria-label="Answer">
          <Verdict store={store} />
          <FailureNote store={store} />
          <ProgressLine store={store} />
          <p class="visually-hidden" role="status">
            {announcement(store, headline(store))}
          </p>
        </section>
        <Setup store={store} />
        <LaterEvidence store={store} />
      </main>
    </div>
  );
}

/** The charts' code is as large as the rest of the page, so it is fetched once the form is there. */
function LaterEvidence({ store }: { store: Store }) {
  const [loaded, setLoaded] = useState<{ Evidence: ComponentType<{ store: Store }> } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    import("./evidence.tsx").then(setLoaded).catch((error: unknown) => setProblem(String(error)));
  }, []);
  if (problem !== null) {
    return (
      <p class="evidence" role="alert">
        The charts could not be loaded; the answer above is unaffected. Reload the page to try
        again. {problem}
      </p>
    );
  }
  return loaded === null ? null : <loaded.Evidence store={store} />;
}
