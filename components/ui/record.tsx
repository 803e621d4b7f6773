import type { ReactNode } from "react";

/** Paper on screen: the sheet on which minutes and notices are read. Printed, only the text remains. */
export function RecordSheet({ children }: { children: ReactNode }) {
  return (
    <div className="max-w-[56rem] border border-hairline bg-surface px-[clamp(1.25rem,6vw,5.5rem)] py-[clamp(2rem,6vw,5rem)] font-serif print:border-0 print:p-0">
      {children}
    </div>
  );
}

type ParagraphProps = {
  /** The address of the § within the page: "§18" is found at #p18. */
  id?: string;
  /** The mark in the margin: "§ 18". Nothing for what has no number yet. */
  mark: ReactNode;
  title: ReactNode;
  /** The registration number and the like, beside the title. */
  aside?: ReactNode;
  /** The heading's rank on the page. */
  level?: 2 | 3;
  children: ReactNode;
};

/** A § of the record: its number hanging in the margin, its title, its text. */
export function RecordParagraph({ id, mark, title, aside, level = 2, children }: ParagraphProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section id={id} className="scroll-mt-6 font-serif sm:grid sm:grid-cols-[4.75rem_minmax(0,1fr)]">
      <p className="text-lg font-semibold text-accent tabular-nums print:text-ink">
        <ParagraphMark>{mark}</ParagraphMark>
      </p>
      <div className="min-w-0">
        <header className="mb-2 flex max-w-measure flex-wrap items-baseline justify-between gap-x-6">
          <Heading className="text-lg font-semibold">{title}</Heading>
          {aside && <span className="font-sans text-sm text-ink-soft tabular-nums">{aside}</span>}
        </header>
        <div className="record">{children}</div>
      </div>
    </section>
  );
}

/** A § number that never breaks from its sign. */
export function ParagraphMark({ children }: { children: ReactNode }) {
  return <span className="whitespace-nowrap">{children}</span>;
}
