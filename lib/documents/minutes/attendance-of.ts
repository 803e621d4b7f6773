import type { DecidingMember, OtherParticipant } from "#lib/domain/minutes/minutes.ts";
import type { AttendanceLine } from "#lib/domain/presence/attendance-list.ts";
import type { Participant } from "#lib/domain/presence/presence.ts";
import type { FormWords } from "../wording/form-words.ts";

/** A line under "Beslutande": role, whom the person represents or serves for, and when if not the whole meeting. */
export function decidingMember({ participant, inPlaceOf, when }: AttendanceLine, words: FormWords): DecidingMember {
  return {
    name: participant.name,
    role: roleOf(participant, words),
    represents: participant.affiliation || null,
    servingFor: inPlaceOf?.name ?? null,
    remote: participant.atDistance,
    span: spanOf(when),
  };
}

/** A line under "Övriga deltagare". */
export function otherParticipant({ participant, when }: AttendanceLine, words: FormWords): OtherParticipant {
  return {
    name: participant.name,
    affiliation: participant.affiliation || null,
    capacity: capacityOf(participant, words),
    remote: participant.atDistance,
    span: spanOf(when),
  };
}

function roleOf({ duty, mandate }: Participant, words: FormWords): string | null {
  if (duty === "chair") return words("role.chair");
  return mandate?.role === "viceChair" ? words("role.viceChair") : null;
}

function capacityOf({ duty, capacity }: Participant, words: FormWords): string | null {
  if (duty) return words(`role.${duty}`);
  return capacity === "guest" || capacity === "official" ? null : words(`capacity.${capacity}`);
}

function spanOf(when: AttendanceLine["when"]): string | null {
  return when.flatMap((words) => ("text" in words ? [words.text] : [])).join(", ") || null;
}
