/** Whether there is room for the form beside the answer; the style sheet has the same limit. */
import { useEffect, useState } from "preact/hooks";

const wide = "(min-width: 900px)";

export function useWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(wide).matches);
  useEffect(() => {
    const query = matchMedia(wide);
    const follow = () => setWide(query.matches);
    follow();
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  return isWide;
}
