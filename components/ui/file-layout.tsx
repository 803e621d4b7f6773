import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type ContentsEntry, TableOfContents } from "./table-of-contents.tsx";

type Props = {
  /** The parts in the order they stand, each the id and title of a `FileSection` below. */
  contents: readonly ContentsEntry[];
  children: ReactNode;
};

/** A page that reads from top to bottom like a file, with its contents beside it: nothing hidden behind tabs. */
export function FileLayout({ contents, children }: Props) {
  const words = useTranslations("common.file");
  return (
    <div className="gap-x-14 lg:grid lg:grid-cols-[minmax(0,1fr)_12rem]">
      <div className="lg:order-2 print:hidden">
        <TableOfContents label={words("contents")} entries={contents} />
      </div>
      <div className="min-w-0 space-y-12">{children}</div>
    </div>
  );
}

type SectionProps = {
  /** The part of the address after #, and the id in the contents. */
  id: string;
  title: string;
  /** How many there are, or another short fact beside the title. */
  aside?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
};

/** One part of a file, under a hairline. */
export function FileSection({ id, title, aside, action, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-6">
      <header className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-t border-hairline pt-4">
        <div className="flex items-baseline gap-3">
          <h2 id={`${id}-title`} className="font-serif text-xl font-semibold">
            {title}
          </h2>
          {aside && <span className="text-sm text-ink-soft tabular-nums">{aside}</span>}
        </div>
        {action}
      </header>
      {children}
    </section>
  );
}
