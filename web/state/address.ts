/**
 * The address bar and the question, kept in step: a link is read when the page opens and when another one is typed over
 * it; edits rewrite the fragment in place. The fragment stays in this browser, and nothing is added to its history.
 */
import { isQuestion, fragmentOf, readFragment, type LinkedQuestion } from "./question-link.ts";
import { InputError } from "../../sim/index.ts";
import type { Laboratory } from "./laboratory.ts";
import type { Store } from "./store.ts";

/** What opening a link has to say. */
export type LinkNote =
  /** It could not be read: `message` names path, value and rule. */
  | { kind: "refused"; message: string }
  /** It was made by another engine, whose figures may have been others. */
  | { kind: "other engine"; engine: string };

export interface OpenedLink {
  question: LinkedQuestion | null;
  note: LinkNote | null;
}

/** Waits this long after an edit, in milliseconds: browsers refuse rewriting at every step of a slider. */
const settleTime = 250;

/** The question in a fragment with or without its "#"; a bad one becomes a note, never an error. */
export function openFragment(
  hash: string,
  laboratory: Pick<Laboratory, "scenarios" | "resolve" | "engine">,
): OpenedLink {
  const fragment = hash.replace(/^#/, "");
  if (!isQuestion(fragment)) return { question: null, note: null };
  try {
    const question = readFragment(fragment, laboratory);
    const { engine } = question;
    const isOther = engine !== null && engine !== laboratory.engine;
    return { question, note: isOther ? { kind: "other engine", engine } : null };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { question: null, note: { kind: "refused", message: error.message } };
  }
}

/** Keeps the window's fragment in step with the store until the answer is called. */
export function keepAddress(store: Store, window: Window): () => void {
  const { inputs, laboratory } = store;
  let timer = 0;
  let isFirst = true;
  const stop = inputs.subscribe((question) => {
    // A page that was opened bare stays bare until something is changed.
    if (isFirst) return void (isFirst = false);
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const fragment = fragmentOf(question, laboratory.engine);
      window.history.replaceState(null, "", `#${fragment}`);
    }, settleTime);
  });
  const onTyped = () => store.openLink(openFragment(window.location.hash, laboratory));
  window.addEventListener("hashchange", onTyped);
  return () => {
    stop();
    window.clearTimeout(timer);
    window.removeEventListener("hashchange", onTyped);
  };
}
