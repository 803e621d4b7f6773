/** What a clause does (DOMAIN.md §3, "Proposal and clauses"). `null` until a person has confirmed one. */
export const clauseActs = [
  "recommend",
  "approve",
  "instruct",
  "elect",
  "note",
  "fund",
  "adopt",
  "refer",
  "propose",
  "state",
  "other",
] as const;
export type ClauseAct = (typeof clauseActs)[number];

/** Whom a clause concerns. `members` is every member organisation on the day of the decision. */
export type Addressee =
  | { kind: "organisation"; organisationId: string; name: string }
  | { kind: "body"; bodyId: string; name: string }
  | { kind: "members" }
  | { kind: "named"; name: string };

/**
 * One att-clause with its sub-clauses. `text` is plain and does not hold the word "att": the renderer writes it.
 * `dueDate` is a day in Stockholm; `condition` the "under förutsättning att …" in words.
 */
export type Clause = {
  id: string;
  text: string;
  act: ClauseAct | null;
  addressees: Addressee[];
  dueDate: string | null;
  condition: string | null;
  children: Clause[];
};
