import { PrintedClauses } from "#components/clause/printed-clauses.tsx";
import type { Clause } from "#lib/domain/clause/clause.ts";
import type { Computed } from "#lib/domain/condition/compute.ts";
import { clauseStandings, type Confirmation } from "#lib/domain/condition/in-force.ts";
import { ClauseMark } from "./state-of-condition.tsx";

type Props = {
  clauses: readonly Clause[];
  conditions: readonly { id: string; clauseIds: readonly string[]; computed: Computed; confirmation: Confirmation | null }[];
};

/** The adopted clauses, each with how it stands under its conditions. */
export function AdoptedClauses({ clauses, conditions }: Props) {
  const on = conditions.map(({ id, clauseIds, computed, confirmation }) => ({ id, clauseIds, state: computed.state, confirmed: confirmation?.outcome ?? null }));
  const standings = clauseStandings(clauses, on);
  return (
    <PrintedClauses
      clauses={clauses}
      origin={({ id }) => {
        const standing = standings.get(id);
        return standing && <p className="m-0! mt-1! font-sans"><ClauseMark standing={standing} /></p>;
      }}
    />
  );
}
