import type { Addressee, Clause } from "#lib/domain/clause/clause.ts";

/** Tells whether two trees say the same in the same order, under the same ids. Names of organisations are not compared. */
export function sameClauses(a: readonly Clause[], b: readonly Clause[]): boolean {
  return a.length === b.length && a.every((clause, index) => sameClause(clause, b[index] as Clause));
}

/** Tells whether two clauses say the same, their sub-clauses apart. */
export function sameWithoutChildren(a: Clause, b: Clause): boolean {
  return (
    a.id === b.id &&
    a.text === b.text &&
    a.act === b.act &&
    a.dueDate === b.dueDate &&
    a.condition === b.condition &&
    a.addressees.length === b.addressees.length &&
    a.addressees.every((addressee, index) => addresseeKey(addressee) === addresseeKey(b.addressees[index] as Addressee))
  );
}

/** What tells addressees apart: an organisation's or a body's id, otherwise the name. */
export function addresseeKey(addressee: Addressee): string {
  switch (addressee.kind) {
    case "organisation":
      return `organisation ${addressee.organisationId}`;
    case "body":
      return `body ${addressee.bodyId}`;
    case "members":
      return "members";
    case "named":
      return `named ${addressee.name}`;
  }
}

function sameClause(a: Clause, b: Clause): boolean {
  return sameWithoutChildren(a, b) && sameClauses(a.children, b.children);
}
