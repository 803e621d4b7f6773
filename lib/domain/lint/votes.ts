import { countOf, weightOf } from "#lib/domain/division/count.ts";
import type { Division, Voter } from "#lib/domain/division/division.ts";
import { divisionResult } from "#lib/domain/division/result.ts";
import { presentWhenDecided, recusalFrom } from "#lib/domain/presence/present.ts";
import { entitledOn, servesOn } from "#lib/domain/presence/serving.ts";
import { reaches } from "#lib/domain/presence/span.ts";
import type { Found } from "./found.ts";
import { itemsSeen, type LintRecord, type SeenItem } from "./lint-record.ts";

/** The divisions that count: that each is closed and decided, and that those who voted were there to vote (KL 5:67, 3 and 5). */
export function votes(record: LintRecord): readonly Found[] {
  return itemsSeen(record).flatMap((seen) => {
    const divisions = seen.item.treatment.questions.flatMap((question) => question.divisions).filter(({ cancelled }) => !cancelled);
    return divisions.flatMap((division) => [
      ...outcome(seen, division),
      ...totals(record, seen, division),
      ...division.roll.flatMap((voter) => voterOnRoll(record, seen, division, voter)),
      ...missingOnRoll(record, seen, division),
    ]);
  });
}

function outcome(seen: SeenItem, division: Division): readonly Found[] {
  const result = divisionResult(division);
  if (!result) return [at(seen, division, "divisionOpen")];
  if (result.state === "tied") return [at(seen, division, "divisionTied", { needs: result.needs })];
  const silent = division.roll.filter(({ hasVoted, notTakingPart }) => !hasVoted && !notTakingPart);
  if (division.method === "rollCall" && silent.length > 0) {
    return [at(seen, division, "rollCallIncomplete", { names: silent.map(({ name }) => name).join(", ") })];
  }
  return division.method === "showOfHands" && !division.concernsPerson ? [at(seen, division, "votesWithoutNames")] : [];
}

/** More votes than those have who serve: of hands, since of other divisions each voter is looked at. */
function totals({ presence }: LintRecord, seen: SeenItem, division: Division): readonly Found[] {
  if (division.method !== "showOfHands" || division.contest.kind === "election") return [];
  const given = countOf(division).tallies.reduce((sum, tally) => sum + tally.votes, 0);
  const serving = weightOf(entitledOn(presence, seen.at).map(({ voteWeight }) => ({ weight: voteWeight })));
  return given > serving ? [at(seen, division, "moreVotesThanServing", { given, serving })] : [];
}

function voterOnRoll({ presence }: LintRecord, seen: SeenItem, division: Division, voter: Voter): readonly Found[] {
  if (!voter.hasVoted) return [];
  const found = (code: Found["code"]) => [at(seen, division, code, { name: voter.name }, voter.participantId)];
  if (voter.notTakingPart) return found("votedTakingNoPart");
  const participant = presence.participants.find(({ id }) => id === voter.participantId);
  if (!participant) return found("votedButAbsent");
  if (recusalFrom(participant, seen.at)) return found("recusedVoted");
  if (!participant.present || reaches(participant.spans, seen.at, presence.items) === "no") return found("votedButAbsent");
  const stayed = presentWhenDecided(presence, participant, seen.at) === "yes";
  return stayed && !servesOn(presence, participant, seen.at) ? found("votedWithoutServing") : [];
}

/** Those who serve as the record now stands, but couldn't vote: they were called in or noted as present afterwards. */
function missingOnRoll({ presence }: LintRecord, seen: SeenItem, division: Division): readonly Found[] {
  const onRoll = division.roll.map(({ participantId }) => participantId);
  return entitledOn(presence, seen.at)
    .filter(({ participant }) => !onRoll.includes(participant.id))
    .map(({ participant }) => at(seen, division, "servingNotOnRoll", { name: participant.name }, participant.id));
}

function at({ item, called }: SeenItem, { id }: Division, code: Found["code"], facts: Found["facts"] = {}, participantId?: string): Found {
  const place = { itemId: item.id, divisionId: id };
  return { code, place: participantId === undefined ? place : { ...place, participantId }, facts: { item: called, ...facts } };
}
