/** A place for a drawing made by Plot: as wide as its column, redrawn when the width or the drawing changes. */
import { useEffect, useRef, useState } from "preact/hooks";

interface FigureHostProps {
  /** Read by screen readers in place of the marks. */
  label: string;
  draw: (width: number) => SVGSVGElement | HTMLElement;
}

export function FigureHost({ label, draw }: FigureHostProps) {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(host.current!);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (width === 0) return;
    const drawing = draw(width);
    // Plot names its groups for screen readers, which may not name a group; the drawing as a whole is the image.
    for (const part of drawing.querySelectorAll("[aria-label], [aria-description]")) {
      part.setAttribute("data-part", part.getAttribute("aria-label") ?? "");
      part.removeAttribute("aria-label");
      part.removeAttribute("aria-description");
    }
    drawing.setAttribute("role", "img");
    drawing.setAttribute("aria-label", label);
    host.current!.replaceChildren(drawing);
  }, [width, draw, label]);
  return <div class="drawing" ref={host} />;
}
