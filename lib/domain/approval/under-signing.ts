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

/** Why one can't sign or refuse as one of those asked, or null: the version is over, one isn't asked (any more), or has signed. */
export function reasonAgainstActing(version: MinutesVersion, signatoryId: string): Refused | null {
  const hasSigned = version.signatures.some((signature) => signature.signatoryId === signatoryId);
  if (hasSigned) return new Refused("approval.alreadySigned");
  const isAsked = askedToSign(version).some(({ id }) => id === signatoryId);
  return reasonAgainstChangingVersion(version) ?? (isAsked ? null : new Refused("approval.notAsked"));
}
