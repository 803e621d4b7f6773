import type { LegalForm } from "#lib/domain/actor/actor.ts";
import { flatten } from "#lib/domain/clause/tree.ts";
import type { RecordedProposal } from "#lib/domain/minutes/meeting-record.ts";
import type { Motion, Mover } from "#lib/domain/motion/motion.ts";
import type { Participant, Presence } from "#lib/domain/presence/presence.ts";
import { officialsOf } from "#lib/domain/proposal/proposer.ts";
import type { Matter, Option } from "#lib/domain/question/question.ts";
import type { Named, ToldPerson, ToldProposal } from "./proceedings.ts";

/** How what is before the meeting on one item is named: whose each proposal and motion is, and which clause has which number. */
export type Naming = {
  readonly option: (option: Option) => Named;
  readonly motion: (motion: Motion) => Named;
  readonly proposal: (versionId: string) => ToldProposal;
  /** The number of a clause in the proposals, null for one that is in none. */
  readonly label: (clauseId: string) => string | null;
};

/** Gives the names of the proposals and motions of one item. */
export function namingOf(proposals: readonly RecordedProposal[], motions: readonly Motion[], { body }: Pick<Matter, "body">): Naming {
  const proposal = (versionId: string) => toldProposal(proposals, versionId, body.legalForm);
  const motion = (one: Motion): Named => ({ kind: "motion", moved: one.moved.kind, movers: one.movers.map(({ name }) => name), number: numberAmong(motions, one) });
  const holding = (clauseId: string) =>
    proposals.flatMap(({ versionId, clauses }) => {
      const placed = flatten(clauses).find(({ clause }) => clause.id === clauseId);
      return placed ? [{ versionId, label: placed.label }] : [];
    })[0];

  function option(given: Option): Named {
    const at = given.indexOf(":");
    const [kind, id] = at < 0 ? [given, ""] : [given.slice(0, at), given.slice(at + 1)];
    switch (kind) {
      case "name":
        return { kind, name: id };
      case "proposal":
        return { kind, of: proposal(id) };
      case "clause":
        return { kind, label: holding(id)?.label ?? "", of: proposal(holding(id)?.versionId ?? "") };
      case "motion": {
        const found = motions.find((each) => each.id === id);
        return found ? motion(found) : { kind, moved: "alternative", movers: [], number: null };
      }
      case "reject":
        return { kind, proposals: proposals.length + motions.filter(({ moved }) => moved.kind === "alternative").length };
      default:
        return { kind: kind as "today" };
    }
  }
  return { option, motion, proposal, label: (clauseId) => holding(clauseId)?.label ?? null };
}

/** A version that is no longer before the meeting has no other name than the officials'. */
function toldProposal(proposals: readonly RecordedProposal[], versionId: string, legalForm: LegalForm): ToldProposal {
  const own = proposals.find((each) => each.versionId === versionId);
  if (!own) return { origin: officialsOf(legalForm), proposerName: null, number: null };
  const { origin, proposerName } = own;
  const alike = proposals.filter((each) => each.origin === origin && each.proposerName === proposerName);
  return { origin, proposerName, number: alike.length > 1 ? alike.indexOf(own) + 1 : null };
}

/** The kinds whose motions are put one by one, and so have to be told apart. */
const ownOption = ["amend", "add", "alternative"];

/** Additions are named as such; changes and alternatives are both just motions. */
function numberAmong(motions: readonly Motion[], motion: Motion): number | null {
  const named = ({ moved, movers }: Motion) => JSON.stringify([moved.kind === "add", movers.map(({ name }) => name)]);
  const alike = motions.filter((each) => ownOption.includes(each.moved.kind) && named(each) === named(motion));
  return alike.length > 1 ? alike.indexOf(motion) + 1 : null;
}

/** Someone at the meeting as the minutes name them: by the party of the mandate, or else by what they represent. */
export function toldParticipant({ name, affiliation, mandate }: Pick<Participant, "name" | "affiliation" | "mandate">): ToldPerson {
  return { name, affiliation: mandate?.party ?? affiliation };
}

/** One who moves, with the affiliation of the participant by that person or name. */
export function toldMover({ participants }: Pick<Presence, "participants">, { personId, name }: Mover): ToldPerson {
  const participant = participants.find((one) => (personId === null ? one.name === name : one.personId === personId));
  return { name, affiliation: participant ? toldParticipant(participant).affiliation : "" };
}
