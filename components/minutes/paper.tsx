import type { ReactNode } from "react";
import { RecordBlocks } from "#components/text/record-text.tsx";
import type { OriginNotes } from "#lib/documents/minutes/origin-notes.ts";
import type { PrintedCover } from "#lib/documents/minutes/printed-cover.ts";
import type { PrintedDecision, PrintedEntry, PrintedMinutes, PrintedPart } from "#lib/documents/minutes/printed-minutes.ts";
import { anchorOf } from "./anchor.ts";
import { PaperClauses } from "./paper-clauses.tsx";
import { Part } from "./part.tsx";

type Props = {
  minutes: PrintedMinutes;
  /** Where the adopted clauses came from. */
  origins: OriginNotes;
  /** What the reader can do with a part of a § that is written from the record, by the §'s number as printed. */
  toolsFor: (number: string, part: PrintedPart) => ReactNode;
  /** What stands under the title of a § without being of the paper itself. */
  notesFor?: (number: string) => ReactNode;
  /** What ends the paper. */
  children?: ReactNode;
};

/** The minutes on screen as they are on paper: the same words from the same data as the PDF, § numbers in the margin. */
export function Paper({ minutes, origins, toolsFor, notesFor, children }: Props) {
  return (
    <article lang={minutes.language} className="mx-auto max-w-[52rem] bg-surface px-5 py-10 shadow-raised sm:px-14 sm:py-16 print:p-0 print:shadow-none">
      <Cover cover={minutes.cover} draftMark={minutes.draftMark} />
      <div className="mt-14 space-y-12">
        {minutes.entries.map((entry) => (
          <PaperEntry key={entry.number} entry={entry} that={minutes.that} origins={origins} toolsFor={toolsFor} notesFor={notesFor} />
        ))}
      </div>
      {children}
    </article>
  );
}

function Cover({ cover, draftMark }: { cover: PrintedCover; draftMark: string | null }) {
  return (
    <header>
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <p className="text-sm text-ink-soft">{cover.association}</p>
        {draftMark && <p className="text-sm font-semibold text-pending">{draftMark}</p>}
      </div>
      <p className="mt-6 font-serif text-3xl font-semibold">{cover.title}</p>
      <p className="mt-1 font-serif text-lg">{cover.subtitle}</p>
      <dl className="mt-10 grid gap-x-8 sm:grid-cols-[10rem_minmax(0,1fr)]">
        {cover.rows.map((row) => (
          <div key={row.label} className="contents">
            <dt className="border-t border-hairline pt-3 text-sm text-ink-soft">{row.label}</dt>
            <dd className="border-hairline pt-1 pb-4 font-serif sm:border-t sm:pt-3">
              {row.lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
              <ul>
                {row.people.map(({ name, note, span }) => (
                  <li key={`${name} ${span}`} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
                    <span>
                      {name}
                      {note && <span className="text-ink-soft">, {note}</span>}
                    </span>
                    {span && <span className="text-ink-soft tabular-nums">{span}</span>}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      {cover.signatures.length > 0 && <p className="mt-8 text-sm text-ink-soft">{cover.signaturesLabel}</p>}
      <dl className="mt-6 grid gap-8 empty:hidden sm:grid-cols-2">
        {cover.signatures.map(({ label, name, span }) => (
          <div key={`${label} ${name}`} className="border-t border-ink pt-1.5">
            <dt className="text-sm text-ink-soft">{[label, span].filter(Boolean).join(", ")}</dt>
            <dd className="font-serif">{name}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

type EntryProps = Pick<Props, "origins" | "toolsFor" | "notesFor"> & { entry: PrintedEntry; that: string };

/** One § as on paper. */
export function PaperEntry({ entry, that, origins, toolsFor, notesFor }: EntryProps) {
  const id = anchorOf(entry.number);
  const part = (told: PrintedPart) => <Part key={told.section} part={told} that={that} tools={toolsFor(entry.number, told)} />;
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="relative break-inside-auto">
      <p className="font-serif text-accent tabular-nums sm:absolute sm:end-full sm:me-4 sm:w-16 sm:text-end">{entry.number}</p>
      <h2 id={`${id}-title`} className={`font-serif text-lg ${entry.quiet ? "text-ink-soft" : "font-semibold"}`}>
        {entry.title}
      </h2>
      {entry.marks.map((mark) => (
        <p key={mark} className="text-sm text-ink-soft">
          {mark}
        </p>
      ))}
      {notesFor?.(entry.number)}
      <div className="mt-3 space-y-4">
        {entry.recusals.map((recusal) => (
          <p key={recusal} className="record">
            {recusal}
          </p>
        ))}
        <RecordBlocks blocks={entry.text} />
        {entry.proposals.map(({ source, clauses }) => (
          <div key={source}>
            <h3 className="text-sm font-semibold">{source}</h3>
            <div className="record">
              <PaperClauses clauses={clauses} that={that} />
            </div>
          </div>
        ))}
        <RecordBlocks blocks={entry.deliberation} />
        {entry.proceedings.map(part)}
        {entry.decisionLabel && <h3 className="text-sm font-semibold">{entry.decisionLabel}</h3>}
        {entry.decisions.map((decision, place) => (
          // The decisions of a § have no identity in print but their order.
          <Decision key={place} decision={decision} that={that} origins={origins} />
        ))}
        {entry.remarks.map(part)}
        <RecordBlocks blocks={entry.afterText} />
        {entry.attachments.length > 0 && (
          <ul className="text-sm text-ink-soft">
            {entry.attachments.map(({ label, title }) => (
              <li key={`${label} ${title}`}>{[label, title].filter(Boolean).join(": ")}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function Decision({ decision, that, origins }: { decision: PrintedDecision; that: string; origins: OriginNotes }) {
  return (
    <div className="record">
      {decision.lead && <p className="font-semibold">{decision.lead}</p>}
      <RecordBlocks blocks={decision.text} />
      <PaperClauses clauses={decision.clauses} that={that} origins={origins} />
      {decision.elections.map(({ post, rows }) => (
        <dl key={post} className="mt-2">
          {rows.map(({ label, names }) => (
            <div key={label} className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-4">
              <dt className="font-sans text-sm text-ink-soft">{label}</dt>
              <dd>{names.join(", ")}</dd>
            </div>
          ))}
        </dl>
      ))}
    </div>
  );
}
