import type { Clause } from "#lib/domain/clause/clause.ts";

/** The newest version as the one who edits it has it: its clauses, how often they have been saved, and last by whom. */
export type ProposalDraft = Readonly<{
  versionId: string;
  number: number;
  version: number;
  /** It is fixed: the next change begins another version. */
  fixed: boolean;
  clauses: Clause[];
  savedBy: string;
  savedAt: Date | null;
}>;
