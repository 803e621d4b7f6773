"use client";

import { type PDFDocumentProxy, TextLayer } from "pdfjs-dist/legacy/build/pdf.mjs";
import { useEffect, useRef, useState } from "react";
import "./text-layer.css";

type Props = { pdf: PDFDocumentProxy; number: number; /** Height by width, until the page itself is known. */ ratio: number };

/**
 * One page, drawn when it comes near the screen and drawn anew when its width changes, with its text over it: it can be
 * marked, searched and read aloud.
 */
export function PdfPage({ pdf, number, ratio }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  const [width, setWidth] = useState(0);
  const [ownRatio, setOwnRatio] = useState(ratio);

  useEffect(() => {
    const watched = frame.current;
    if (!watched) return;
    const near = new IntersectionObserver(([entry]) => setIsNear(entry?.isIntersecting ?? false), { rootMargin: "1200px 0px" });
    const sized = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    near.observe(watched);
    sized.observe(watched);
    return () => {
      near.disconnect();
      sized.disconnect();
    };
  }, []);

  useEffect(() => {
    const shown = frame.current;
    if (!isNear || width === 0 || !shown) return;
    const stop = draw(pdf, number, shown, width, setOwnRatio);
    return stop;
  }, [pdf, number, isNear, width]);

  return <div ref={frame} className="relative w-full overflow-hidden border border-hairline bg-[white] forced-color-adjust-none" style={{ aspectRatio: `1 / ${ownRatio}` }} />;
}

/** Draws the page and its text in the frame; the function it gives stops that and empties the frame again. */
function draw(pdf: PDFDocumentProxy, number: number, frame: HTMLElement, width: number, onRatio: (ratio: number) => void): () => void {
  const stops: (() => void)[] = [];
  let isStopped = false;

  async function run() {
    const page = await pdf.getPage(number);
    if (isStopped) return;
    const natural = page.getViewport({ scale: 1 });
    onRatio(natural.height / natural.width);
    const viewport = page.getViewport({ scale: width / natural.width });
    const sharpness = Math.min(window.devicePixelRatio || 1, 2);
    const canvas = document.createElement("canvas");
    canvas.width = Math.floor(viewport.width * sharpness);
    canvas.height = Math.floor(viewport.height * sharpness);
    canvas.className = "absolute inset-0 size-full";
    // The text over it says the same.
    canvas.setAttribute("aria-hidden", "true");
    const drawing = page.render({ canvas, viewport, transform: [sharpness, 0, 0, sharpness, 0, 0] });
    stops.push(() => drawing.cancel());
    frame.replaceChildren(canvas);
    await drawing.promise;

    const container = document.createElement("div");
    container.className = "pdf-text";
    container.style.setProperty("--total-scale-factor", String(viewport.scale));
    const text = new TextLayer({ textContentSource: page.streamTextContent(), container, viewport });
    stops.push(() => text.cancel());
    frame.append(container);
    await text.render();
  }

  // What was cancelled is told as an error; a page that can't be drawn stays blank, and the file can be saved.
  run().catch(() => undefined);
  return () => {
    isStopped = true;
    for (const stop of stops) stop();
    frame.replaceChildren();
  };
}
