import { Refused } from "#lib/domain/refused.ts";
import { askedToSign, type MinutesVersion, versionState } from "./minutes-version.ts";

/** Why nothing more can be done with a version, or null: it was refused or taken back, or is approved. */
export function reasonAgainstChangingVersion(version: MinutesVersion): Refused | null {
  switch (versionState(version)) {
    case "refused":
    case "recalled":
      return new Refused("approval.versionEnded", { number: version.number });
    case "approved":
      return new Refused("approval.versionApproved", { number: version.number });
    default:
      return null;
  }
}

/** Why nobody can sign or refuse as one of those asked, or null: that one has signed or isn't asked (any more), or the version is over. */
export function reasonAgainstActing(version: MinutesVersion, signatoryId: string): Refused | null {
  const hasSigned = version.signatures.some((signature) => signature.signatoryId === signatoryId);
  if (hasSigned) return new Refused("approval.alreadySigned");
  return reasonAgainstChangingVersion(version) ?? reasonAgainstAsked(version, signatoryId);
}

/** Why one person can't sign or refuse as one of those asked, or null. Another is told who the page was shown to. */
export function reasonAgainstPerson(version: MinutesVersion, signatoryId: string, personId: string): Refused | null {
  const own = askedToSign(version).find(({ id }) => id === signatoryId);
  if (!own) return new Refused("approval.notAsked");
  return own.personId === personId ? null : new Refused("approval.anothersSignature", { name: own.name });
}

function reasonAgainstAsked(version: MinutesVersion, signatoryId: string): Refused | null {
  if (askedToSign(version).some(({ id }) => id === signatoryId)) return null;
  const replaced = version.signatories.find(({ id }) => id === signatoryId);
  const substitute = version.signatories.find(({ replacesId }) => replacesId === signatoryId);
  return replaced && substitute ? new Refused("approval.replaced", { name: replaced.name, substitute: substitute.name }) : new Refused("approval.notAsked");
}
