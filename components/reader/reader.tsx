"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { FormOutcome } from "#components/ui/form.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { KeyHint } from "#components/ui/key-hint.tsx";
import type { MeetingDocuments } from "#lib/queries/document/meeting-documents.ts";
import { DocumentView } from "./document-view.tsx";

export type WriteNote = (input: { documentId: string; page: number; text: string }, idempotencyKey?: string) => Promise<FormOutcome<unknown>>;

type Props = {
  workspace: string;
  items: MeetingDocuments["items"];
  notes: MeetingDocuments["notes"];
  /** The document to open first; the first of them where none is named. */
  documentId: string | null;
  writeNote: WriteNote;
};

/** All documents of a meeting in one place: the list in the order of the items, and the one that is read. N and P go between them. */
export function Reader({ workspace, items, notes, documentId, writeNote }: Props) {
  const words = useTranslations("reader");
  const documents = items.flatMap((item) => item.documents);
  const [openId, setOpenId] = useState(documentId);
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [isListOpen, setIsListOpen] = useState(false);
  const open = documents.find(({ id }) => id === openId) ?? documents[0]!;
  const place = documents.indexOf(open);

  const noteOf = (page: number) => typed.get(`${open.id} ${page}`) ?? notes.find((note) => note.documentId === open.id && note.page === page)?.text ?? "";
  const onNote = (page: number, text: string) => setTyped((earlier) => new Map(earlier).set(`${open.id} ${page}`, text));

  function show(id: string | undefined) {
    if (id === undefined) return;
    setOpenId(id);
    setIsListOpen(false);
    window.history.replaceState(null, "", `?document=${id}`);
  }

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const isElsewhere = event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") !== null;
      if (isElsewhere || (event.target instanceof HTMLElement && event.target.matches("input, textarea, select"))) return;
      const step = event.key === "n" ? 1 : event.key === "p" ? -1 : 0;
      const next = documents[place + step];
      if (step !== 0 && next) {
        event.preventDefault();
        show(next.id);
      }
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });

  return (
    <div className="gap-x-10 lg:grid lg:grid-cols-[16rem_minmax(0,1fr)]">
      <nav aria-label={words("list")} className="mb-5 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto">
        <button
          type="button"
          aria-expanded={isListOpen}
          onClick={() => setIsListOpen(!isListOpen)}
          className="flex min-h-11 w-full items-center justify-between border-y border-hairline font-semibold text-accent lg:hidden"
        >
          {words("place", { place: place + 1, total: documents.length })}
          <Icon name={isListOpen ? "up" : "down"} />
        </button>
        <div className={isListOpen ? "" : "max-lg:hidden"}>
          {items.map((item) => (
            <section key={item.id} aria-label={item.title} className="border-b border-hairline py-2.5">
              <h2 className="text-sm text-ink-soft">
                {item.paragraph === null ? `${item.place}.` : `§ ${item.paragraph}`} {item.title}
              </h2>
              <ul>
                {item.documents.map(({ id, name }) => (
                  <li key={id}>
                    <button
                      type="button"
                      aria-current={id === open.id ? "true" : undefined}
                      onClick={() => show(id)}
                      className="min-h-9 w-full rounded-sm py-1 text-start wrap-anywhere text-accent hover:bg-sunken aria-[current]:font-semibold aria-[current]:text-ink pointer-coarse:min-h-11"
                    >
                      {name}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <p className="mt-2 text-xs text-ink-soft pointer-coarse:hidden">
            <KeyHint keys="J" /> <KeyHint keys="K" /> {words("keys.pages")} <KeyHint keys="N" /> <KeyHint keys="P" /> {words("keys.documents")}
          </p>
        </div>
      </nav>
      <DocumentView key={open.id} workspace={workspace} document={open} noteOf={noteOf} onNote={onNote} writeNote={writeNote} />
    </div>
  );
}
