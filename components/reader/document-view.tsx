"use client";

import { useLocale, useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useState } from "react";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { fileSize } from "#lib/i18n/format.ts";
import type { ReadDocument } from "#lib/queries/document/meeting-documents.ts";
import { PageNote } from "./page-note.tsx";
import type { WriteNote } from "./reader.tsx";

type Props = {
  workspace: string;
  document: ReadDocument;
  /** One's own note on each page of the document. */
  noteOf: (page: number) => string;
  onNote: (page: number, text: string) => void;
  writeNote: WriteNote;
};

const PdfPages = lazy(async () => ({ default: (await import("./pdf-pages.tsx")).PdfPages }));

/** One document: a PDF page by page, a text or an image as it is, and anything else to be saved. */
export function DocumentView({ workspace, document, noteOf, onNote, writeNote }: Props) {
  const words = useTranslations("reader");
  const language = useLocale();
  const { id, name, mediaType, size } = document;
  const href = `/api/workspaces/${workspace}/documents/${id}`;
  const noteOn = (page: number) => (
    <PageNote key={page} documentId={id} page={page} text={noteOf(page)} onType={(text) => onNote(page, text)} write={writeNote} />
  );
  return (
    <article aria-label={name} className="min-w-0">
      <header className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 className="min-w-0 font-serif text-xl font-semibold wrap-anywhere">{name}</h2>
        <LinkButton href={`${href}?save`} size="small" icon="download" download>
          {words("save", { size: fileSize(size, language) })}
        </LinkButton>
      </header>
      {mediaType === "application/pdf" ? (
        <Suspense fallback={<p role="status">{words("opening")}</p>}>
          <PdfPages href={href} noteOn={noteOn} />
        </Suspense>
      ) : (
        <>
          <OtherKind href={href} name={name} mediaType={mediaType} />
          {noteOn(1)}
        </>
      )}
    </article>
  );
}

const shownImages = /^image\/(?:png|jpeg|webp|gif)$/;

function OtherKind({ href, name, mediaType }: { href: string; name: string; mediaType: string }) {
  const words = useTranslations("reader");
  if (shownImages.test(mediaType)) return <img src={href} alt={name} className="max-w-full border border-hairline" />;
  if (mediaType === "text/plain") return <PlainText href={href} />;
  return <Notice kind="info" title={words("notShown")} />;
}

function PlainText({ href }: { href: string }) {
  const words = useTranslations("reader");
  const [text, setText] = useState<string | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => {
    const stopped = new AbortController();
    void fetch(href, { signal: stopped.signal })
      .then(async (answer) => (answer.ok ? setText(await answer.text()) : setIsMissing(true)))
      .catch(() => stopped.signal.aborted || setIsMissing(true));
    return () => stopped.abort();
  }, [href]);
  if (isMissing) return <Notice kind="error" title={words("failed")} />;
  if (text === null) return <p role="status">{words("opening")}</p>;
  return <pre className="record whitespace-pre-wrap">{text}</pre>;
}
