import type { ReactNode } from "react";
import { RecordBlocks } from "#components/text/record-text.tsx";
import { Diff } from "#components/ui/diff.tsx";
import type { PrintedBlock, PrintedPart } from "#lib/documents/minutes/printed-minutes.ts";
import { PaperClauses } from "./paper-clauses.tsx";

type Props = {
  part: PrintedPart;
  that: string;
  /** What the writer can do with the part, beside its first label. */
  tools?: ReactNode;
};

/** What is written from the record: motions, the order they were put in, votes, reservations; as on paper. */
export function Part({ part, that, tools }: Props) {
  return (
    <div className="space-y-3">
      {part.blocks.map((block, place) => (
        // The blocks of a part have no identity but their order.
        <div key={place} className={place === 0 ? "flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1" : undefined}>
          <Piece block={block} that={that} />
          {place === 0 && tools}
        </div>
      ))}
    </div>
  );
}

function Piece({ block, that }: { block: PrintedBlock; that: string }) {
  switch (block.kind) {
    case "label":
      return <h3 className="text-sm font-semibold">{block.words}</h3>;
    case "text":
      return <RecordBlocks blocks={block.content} />;
    case "clauses":
      return (
        <div className="record">
          <PaperClauses clauses={block.clauses} that={that} />
        </div>
      );
    case "change":
      return (
        <div className="record">
          <p className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-[0.75em]">
            <span>{that}</span>
            <span>
              <Diff runs={block.words} />
            </span>
          </p>
        </div>
      );
    case "quote":
      return (
        <blockquote className="border-s-2 border-hairline ps-4">
          <RecordBlocks blocks={block.content} />
        </blockquote>
      );
  }
}
