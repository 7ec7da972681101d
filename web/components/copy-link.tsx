/** Copies the question as a link; where the browser refuses its clipboard, the link is shown to be copied by hand. */
import { useEffect, useRef, useState } from "preact/hooks";
import { linkTo } from "../state/question-link.ts";
import type { Store } from "../state/store.ts";

interface Outcome {
  link: string;
  isCopied: boolean;
}

/** Milliseconds for which the button says that it has copied. */
const praiseTime = 2500;

export function CopyLink({ store: { inputs, laboratory } }: { store: Store }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const linkNow = () => linkTo(location.href, inputs.value, laboratory.engine);
  // A link of another question is not the one that was copied.
  const current = outcome?.link === linkNow() ? outcome : null;
  useEffect(() => {
    if (outcome?.isCopied !== true) return;
    const timer = setTimeout(() => setOutcome(null), praiseTime);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    // Made now: leaving a field for this button may just have changed the question.
    const link = linkNow();
    const isCopied = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    setOutcome({ link, isCopied });
  };
  return (
    <>
      <button
        type="button"
        title="The whole question travels in the link itself; nothing is stored or sent"
        onClick={() => void copy()}
      >
        {current?.isCopied === true ? "Link copied" : "Copy link"}
      </button>
      <span class="visually-hidden" role="status">
        {current?.isCopied === true ? "The link to this question is on the clipboard." : ""}
      </span>
      {current?.isCopied === false && (
        <LinkByHand link={current.link} onClose={() => setOutcome(null)} />
      )}
    </>
  );
}

function LinkByHand({ link, onClose }: { link: string; onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current!.focus();
    field.current!.select();
  }, []);
  return (
    <div class="link-by-hand">
      <label for="link-by-hand">Copy this link; the browser keeps its clipboard closed</label>
      <input id="link-by-hand" type="text" readOnly ref={field} value={link} />
      <button type="button" onClick={onClose}>
        Close
      </button>
    </div>
  );
}
