import type { OriginNotes } from "#lib/documents/minutes/origin-notes.ts";
import type { PrintedClause } from "#lib/documents/wording/form-words.ts";
import { ClauseOrigin } from "./clause-origin.tsx";

type Props = {
  clauses: readonly PrintedClause[];
  that: string;
  /** Where each clause came from, for those it is known of. */
  origins?: OriginNotes;
};

/** Clauses as on paper: a hanging "att", sub-clauses on an edge of their own. */
export function PaperClauses({ clauses, that, origins = {} }: Props) {
  if (clauses.length === 0) return null;
  return (
    <ul className="m-0! mt-2! list-none! space-y-[0.6em] ps-0!">
      {clauses.map((clause, place) => {
        const origin = origins[clause.id];
        return (
          // A printed clause is its words and its place.
          <li key={place} className="m-0! grid grid-cols-[auto_minmax(0,1fr)] gap-x-[0.75em]">
            <span>{that}</span>
            <div>
              {origin ? <ClauseOrigin text={clause.text} origin={origin} /> : <p>{clause.text}</p>}
              <PaperClauses clauses={clause.children} that={that} origins={origins} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
