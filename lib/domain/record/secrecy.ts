import { Refused } from "#lib/domain/refused.ts";

/** The mark that something may hold what is secret, with its ground: "OSL 26 kap. 1 §". */
export type Secrecy = { ground: string };

export const longestGround = 300;

/**
 * Grounds that are often needed, to choose from; any other can be written. `concerns` names the sentence that explains
 * the ground (`record.ground.…`). Source: offentlighets- och sekretesslagen (2009:400); the choice of them is ours (check).
 */
export const commonGrounds = [
  { ground: "OSL 18 kap. 8 §", concerns: "securityMeasures" },
  { ground: "OSL 18 kap. 13 §", concerns: "riskAnalyses" },
  { ground: "OSL 19 kap. 3 §", concerns: "procurement" },
  { ground: "OSL 21 kap. 1 §", concerns: "healthAndSexLife" },
  { ground: "OSL 21 kap. 3 §", concerns: "persecutedPersons" },
  { ground: "OSL 25 kap. 1 §", concerns: "healthCare" },
  { ground: "OSL 26 kap. 1 §", concerns: "socialServices" },
  { ground: "OSL 31 kap. 16 §", concerns: "businessRelations" },
  { ground: "OSL 39 kap. 2 §", concerns: "staffMatters" },
] as const;

/**
 * Gives the mark for a ground, or null for what isn't secret (`ground` is null).
 * Refuses `record.groundMissing` for a mark without a ground, and `record.groundTooLong`.
 */
export function checkSecrecy(ground: string | null): Secrecy | null | Refused {
  if (ground === null) return null;
  const trimmed = ground.trim();
  if (trimmed === "") return new Refused("record.groundMissing");
  if (trimmed.length > longestGround) return new Refused("record.groundTooLong", { limit: longestGround });
  return { ground: trimmed };
}
