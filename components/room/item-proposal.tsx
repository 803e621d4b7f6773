import { useTranslations } from "next-intl";
import { useState } from "react";
import { PrintedClauses } from "#components/clause/printed-clauses.tsx";
import { Button } from "#components/ui/button.tsx";
import { KeyHint } from "#components/ui/key-hint.tsx";
import type { RoomProposal } from "#lib/queries/room/view.ts";

type Props = {
  proposal: RoomProposal;
  /** The only one, which the key for approval adopts. */
  isOnly: boolean;
  /** Why it can't be adopted now. */
  reasonAgainst: string | undefined;
  /** Null once the meeting is over. */
  onAdopt: (() => void) | null;
};

/** A proposal that the meeting has before it. */
export function ItemProposal({ proposal, isOnly, reasonAgainst, onAdopt }: Props) {
  const words = useTranslations("room.item");
  const [isShown, setIsShown] = useState(true);
  const whose = words(`proposal.${proposal.origin}`, { name: proposal.proposerName ?? "" });
  return (
    <section className="border-s-2 border-hairline ps-4">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="font-semibold">
          <button type="button" aria-expanded={isShown} onClick={() => setIsShown(!isShown)} className="text-start">
            {whose}
          </button>
        </h3>
        {onAdopt && (
          <span className="inline-flex items-center gap-2">
            {isOnly && !reasonAgainst && <KeyHint keys="B" />}
            <Button size="small" onClick={onAdopt} reason={reasonAgainst}>
              {words("adopt")}
            </Button>
          </span>
        )}
      </div>
      {isShown && <PrintedClauses clauses={proposal.clauses} />}
    </section>
  );
}
