import type { Answer } from "#lib/domain/reply/answer.ts";
import type { OrganisationKind } from "#lib/domain/organisation/organisation.ts";
import type { Group } from "./condition.ts";

/** A reply as far as conditions ask of it. A proviso nobody has judged is neither accepted nor not. */
export type ReplyFacts = {
  readonly receivedOn: string;
  readonly answers: readonly (Pick<Answer, "clauseId" | "kind"> & { readonly provisoAccepted: boolean | null })[];
  readonly isEvidenced: boolean;
  readonly legalForceOn: string | null;
};

/** An organisation that is asked, or is a member. `replies` are its versions, the latest last. */
export type OrganisationFacts = {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly countyCode: string | null;
  readonly population: number;
  readonly isMember: boolean;
  readonly isAsked: boolean;
  readonly replies: readonly ReplyFacts[];
};

/** All that conditions follow from, on a day in Stockholm. Sums are whole öre. */
export type ConditionFacts = {
  readonly today: string;
  /** Whether replies are no longer taken: what hasn't come then never does. */
  readonly isClosed: boolean;
  readonly organisations: readonly OrganisationFacts[];
  /** What bodies that may spend have decided to pay, and on which day. */
  readonly pledges: readonly { readonly decidedOn: string; readonly sum: bigint }[];
};

/** The organisations of a group, in the order of the facts. */
export function organisationsOf(group: Group, { organisations }: ConditionFacts): readonly OrganisationFacts[] {
  return organisations.filter((each) => belongsTo(group, each));
}

function belongsTo(group: Group, { id, kind, countyCode, isMember, isAsked }: OrganisationFacts): boolean {
  switch (group.kind) {
    case "asked":
      return isAsked;
    case "members":
      return isMember;
    case "memberMunicipalities":
      return isMember && kind === "municipality";
    case "county":
      return isAsked && kind === "municipality" && countyCode === group.code;
    case "organisations":
      return group.ids.includes(id);
  }
}
