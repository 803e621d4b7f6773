import type { Participant } from "#lib/domain/presence/presence.ts";
import { Refused } from "#lib/domain/refused.ts";
import { askedToSign, isNewest, type MinutesVersion } from "./minutes-version.ts";
import { reasonAgainstChangingVersion } from "./under-signing.ts";

/** Who is chosen in whose place: `isServing` tells whether the chosen one served at the meeting. */
export type SubstituteChoice = {
  readonly signatoryId: string;
  readonly replacedId: string;
  readonly chosen: Pick<Participant, "id" | "personId" | "name">;
  readonly isServing: boolean;
};

/**
 * Chooses another adjuster in the place of one who can't sign, or won't. Refuses in the place of anyone but an adjuster
 * who hasn't signed, one who did not serve at the meeting, and one who is asked to sign already.
 */
export function chooseSubstituteAdjuster(versions: readonly MinutesVersion[], versionId: string, choice: SubstituteChoice): MinutesVersion | Refused {
  const version = versions.find(({ id }) => id === versionId);
  if (!version || !isNewest(version, versions)) return new Refused("approval.unknownVersion");
  const { signatoryId, replacedId, chosen, isServing } = choice;
  const over = reasonAgainstChangingVersion(version);
  if (over) return over;
  const asked = askedToSign(version);
  const replaced = asked.find(({ id }) => id === replacedId);
  if (replaced?.capacity !== "adjuster") return new Refused("approval.onlyAdjusterReplaced");
  if (version.signatures.some((signature) => signature.signatoryId === replacedId)) return new Refused("approval.alreadySigned");
  if (!isServing) return new Refused("approval.substituteDidNotServe", { name: chosen.name });
  const isAsked = asked.some(({ participantId, capacity }) => participantId === chosen.id && capacity !== "secretary");
  if (isAsked) return new Refused("approval.substituteIsAsked", { name: chosen.name });
  const { capacity, paragraphs } = replaced;
  const substitute = { id: signatoryId, capacity, participantId: chosen.id, personId: chosen.personId, name: chosen.name, paragraphs, replacesId: replacedId };
  return { ...version, signatories: [...version.signatories, substitute] };
}
