import type { MinutesBlock } from "#lib/domain/minutes/minutes.ts";
import type { ToldRemarks } from "#lib/domain/minutes/proceedings/proceedings.ts";
import { remarkKinds } from "#lib/domain/reservation/reservation.ts";
import { translator } from "#lib/i18n/translator.ts";
import { label, namesOf, type Prose, quote, text } from "./prose.ts";

/** Who takes no part in the decision, then reservations, statements and opinions, each with what was written. */
export function remarksProse({ notParticipating, remarks }: ToldRemarks, prose: Prose): MinutesBlock[] {
  const words = translator(prose.language, "proceedings");
  const aside = notParticipating.length === 0 ? [] : [label(words("label.notParticipating")), text(words("remark.notParticipating", { names: namesOf(notParticipating, prose) }))];
  const beside = remarkKinds.flatMap((kind) => {
    const own = remarks.filter((remark) => remark.kind === kind);
    if (own.length === 0) return [];
    const told = own.flatMap(({ by, text: written }) => [
      text(words(`remark.${kind}`, { names: namesOf(by, prose), written: String(written !== "") })),
      ...quote(written),
    ]);
    return [label(words(`label.${kind}`, { count: own.length })), ...told];
  });
  return [...aside, ...beside];
}
