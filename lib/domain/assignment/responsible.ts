import type { Addressee, Clause } from "#lib/domain/clause/clause.ts";

/** Who is to carry an assignment out: whom the clause was addressed to, or one that was chosen since. */
export type Responsible = Addressee | { kind: "person"; personId: string; name: string };

/** Whom the clause itself instructs: its first addressee, or nobody where it names none. */
export function instructedBy({ addressees }: Pick<Clause, "addressees">): Responsible | null {
  return addressees[0] ?? null;
}

/** What tells those responsible apart, as an address and a form write it: "body:0190…", "named:Kansliet", "members". */
export function responsibleKey(responsible: Responsible): string {
  switch (responsible.kind) {
    case "person":
      return `person:${responsible.personId}`;
    case "body":
      return `body:${responsible.bodyId}`;
    case "organisation":
      return `organisation:${responsible.organisationId}`;
    case "named":
      return `named:${responsible.name}`;
    case "members":
      return "members";
  }
}
