import type { Clause } from "#lib/domain/clause/clause.ts";
import type { Motion } from "./motion.ts";

/** The clauses that a motion brings of its own: those it adds, or those of its alternative. */
export function ownClauses({ moved }: Motion): readonly Clause[] {
  return moved.kind === "add" || moved.kind === "alternative" ? moved.clauses : [];
}
