import { standsInMinutes } from "#lib/domain/reservation/announce.ts";
import { whyTookNoPart } from "#lib/domain/reservation/may-reserve.ts";
import type { Remark } from "#lib/domain/reservation/reservation.ts";
import type { Found } from "./found.ts";
import { itemsSeen, type LintRecord, type SeenItem } from "./lint-record.ts";

/** Reservations by those who took part and against a decision (KL 5:67, 6), and statements that the chair has yet to admit. */
export function remarks(record: LintRecord): readonly Found[] {
  return itemsSeen(record).flatMap((seen) =>
    seen.item.remarks
      .filter(({ withdrawn }) => !withdrawn)
      .flatMap((remark) => (remark.kind === "reservation" ? reservation(record, seen, remark) : statement(record, seen, remark))),
  );
}

/** One who was recused is told as such. */
function reservation({ presence }: LintRecord, { item, at, called }: SeenItem, remark: Remark): readonly Found[] {
  return remark.participantIds.flatMap((participantId): readonly Found[] => {
    const participant = presence.participants.find(({ id }) => id === participantId);
    if (!participant) return [];
    const noPart = whyTookNoPart({ presence, item: at, notParticipating: item.notParticipating }, participant);
    const why = item.decisions.length === 0 ? "notDecided" : noPart;
    if (why === null || why === "recused") return [];
    return [{ code: "reservationWithoutRight", place: { itemId: item.id, remarkId: remark.id, participantId }, facts: { item: called, name: participant.name, why } }];
  });
}

function statement({ presence, rulesAdmitStatements }: LintRecord, { item, called }: SeenItem, remark: Remark): readonly Found[] {
  if (standsInMinutes(remark, rulesAdmitStatements)) return [];
  const names = presence.participants.filter(({ id }) => remark.participantIds.includes(id)).map(({ name }) => name);
  return [{ code: "statementNotAdmitted", place: { itemId: item.id, remarkId: remark.id }, facts: { item: called, names: names.join(", ") } }];
}
