/** The comparison page: the answer as headline, the question beside it, the evidence below. */
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { explanation, headline } from "../state/headline.ts";
import type { Store } from "../state/store.ts";
import { LinkNote } from "./link-note.tsx";
import { Masthead } from "./masthead.tsx";
import { announcement } from "./progress-line.tsx";
import { Setup } from "./setup.tsx";
import { Verdict } from "./verdict.tsx";

export function App({ store }: { store: Store }) {
  return (
    <div class="frame">
      <Masthead store={store} />
      <main class="board" data-phase={store.run.value.phase}>
        <section class="answer" aria-label="Answer">
          <LinkNote store={store} />
          <Verdict store={store} />
          <p class="visually-hidden" role="status">
            {announcement(store, `${headline(store)} ${explanation(store)}`)}
          </p>
        </section>
        <Setup store={store} />
        <LaterEvidence store={store} />
      </main>
      <footer class="small muted">
        Own data and queries: <a href="../notebooks/first-comparison.html">a notebook</a> that
        starts from the same workers.
      </footer>
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
