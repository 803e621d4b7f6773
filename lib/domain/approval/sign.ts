import type { ApprovalOrder } from "#lib/domain/body/rules.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { WhoAndWhen } from "#lib/domain/meeting/meeting.ts";
import { Refused } from "#lib/domain/refused.ts";
import { isNewest, leftToSign, type MinutesVersion, type Signatory, type SignatoryCapacity, type SigningMethod } from "./minutes-version.ts";
import { reasonAgainstActing, reasonAgainstPerson } from "./under-signing.ts";

/** What someone signs: as which of those asked, and the content that they have seen. */
export type Signing = {
  readonly signatoryId: string;
  readonly digest: string;
  readonly method: SigningMethod;
  readonly dissent: string;
  readonly done: WhoAndWhen;
};

/**
 * Signs a version, perhaps with a noted dissent. Refuses one that a newer version has taken the place of, that was refused
 * or taken back, or is approved; one who isn't asked, or in whose place another was chosen, or who has signed; content
 * other than what is to be signed; and one whose turn it isn't yet by the rules of the body.
 * On paper the secretary records it for another, with the day it was signed and a scan.
 */
export function sign(versions: readonly MinutesVersion[], versionId: string, signing: Signing): MinutesVersion | Refused {
  const version = versions.find(({ id }) => id === versionId);
  if (!version) return new Refused("approval.unknownVersion");
  const { signatoryId, digest, method, done } = signing;
  const refusal =
    (isNewest(version, versions) ? null : new Refused("approval.olderVersion", { number: version.number })) ??
    reasonAgainstActing(version, signatoryId) ??
    (method.kind === "paper" ? reasonAgainstPaper(version, method.day, done) : reasonAgainstPerson(version, signatoryId, done.by)) ??
    (digest === version.digest ? null : new Refused("approval.otherContent")) ??
    reasonAgainstTurn(version, signatoryId);
  if (refusal) return refusal;
  const signature = { signatoryId, by: done.by, at: done.at, method, digest, dissent: signing.dissent.trim() || null };
  return { ...version, signatures: [...version.signatures, signature] };
}

/** Why it isn't one's turn to sign, or null: those who by the body's rules sign before have all done so. */
export function reasonAgainstTurn(version: MinutesVersion, signatoryId: string): Refused | null {
  const own = version.signatories.find(({ id }) => id === signatoryId);
  const before = leftToSign(version).find((other) => own && turnOf(other, version.order) < turnOf(own, version.order));
  return before ? new Refused("approval.notYourTurn", { name: before.name }) : null;
}

const turns: Readonly<Record<ApprovalOrder, Readonly<Record<SignatoryCapacity, number>>>> = {
  anyOrder: { secretary: 0, chair: 0, adjuster: 0 },
  secretaryFirst: { secretary: 0, chair: 1, adjuster: 1 },
  adjustersLast: { secretary: 0, chair: 1, adjuster: 2 },
};

function turnOf({ capacity }: Signatory, order: ApprovalOrder): number {
  return turns[order][capacity];
}

function reasonAgainstPaper(version: MinutesVersion, day: string, { at }: WhoAndWhen): Refused | null {
  const within = stockholmDay(version.requested.at) <= day && day <= stockholmDay(at);
  return within ? null : new Refused("approval.paperDay");
}
