import type { Addressee } from "#lib/domain/clause/clause.ts";

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
