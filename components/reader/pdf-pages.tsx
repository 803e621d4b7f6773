"use client";

import { useTranslations } from "next-intl";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Notice } from "#components/ui/notice.tsx";
import { openPdf } from "./pdf.ts";
import { PdfPage } from "./pdf-page.tsx";

type Props = { href: string; /** One's own note on a page, beside it. */ noteOn: (page: number) => ReactNode };

/** The pages of a PDF, one under the other; each is drawn when it comes near the screen. J and K go from page to page. */
export function PdfPages({ href, noteOn }: Props) {
  const words = useTranslations("reader");
  const list = useRef<HTMLOListElement>(null);
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [ratio, setRatio] = useState(1.414);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    const task = openPdf(href);
    let isLeft = false;
    async function open() {
      const opened = await task.promise;
      const [, , width = 1, height = 1] = (await opened.getPage(1)).view;
      if (isLeft) return;
      setRatio(height / width);
      setPdf(opened);
    }
    open().catch(() => isLeft || setHasFailed(true));
    return () => {
      isLeft = true;
      void task.destroy();
    };
  }, [href]);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const isElsewhere = event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") !== null;
      if (isElsewhere || (event.target instanceof HTMLElement && event.target.matches("input, textarea, select"))) return;
      if (event.key !== "j" && event.key !== "k") return;
      event.preventDefault();
      goToPage(list.current, event.key === "j" ? 1 : -1);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  if (hasFailed) return <Notice kind="error" title={words("failed")} />;
  if (!pdf) return <p role="status">{words("opening")}</p>;
  return (
    <ol ref={list} className="grid gap-6">
      {Array.from({ length: pdf.numPages }, (_, index) => (
        <li key={index} tabIndex={-1} data-page={index + 1} aria-label={words("page", { page: index + 1, total: pdf.numPages })} className="scroll-mt-4">
          <PdfPage pdf={pdf} number={index + 1} ratio={ratio} />
          <div className="mt-2 flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
            <div className="min-w-0 flex-1">{noteOn(index + 1)}</div>
            <span className="text-sm text-ink-soft tabular-nums">{words("page", { page: index + 1, total: pdf.numPages })}</span>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Goes to the page after or before the one at the top of the screen, and puts the focus there. */
function goToPage(list: HTMLOListElement | null, step: 1 | -1): void {
  const pages = [...(list?.querySelectorAll<HTMLElement>("[data-page]") ?? [])];
  const current = pages.findIndex((page) => page.getBoundingClientRect().bottom > 40);
  const isAtTop = Math.abs(pages[current]?.getBoundingClientRect().top ?? 0) < 60;
  // From the middle of a page one goes back to its own beginning first.
  const next = pages[step === -1 && !isAtTop ? current : current + step];
  next?.scrollIntoView({ block: "start" });
  next?.focus({ preventScroll: true });
}
