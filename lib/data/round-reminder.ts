import type { Reminder } from "#lib/domain/recommendation/send.ts";
import type { Tx } from "./transaction.ts";

/** The key of the letter that reminds the holder of a link: one of a kind for the same day, however often it is asked for. */
export function reminderKey({ addresseeId, kind, dueOn }: Reminder, linkId: string): string {
  return `round.reminder:${addresseeId}:${kind}:${dueOn}:${linkId}`;
}

/** When an organisation was reminded, and of what. */
export type WrittenReminder = Reminder & Readonly<{ at: Date }>;

/** The reminders that have been written in a round, the earliest first; each once, to however many at the organisation. */
export async function remindersWritten(tx: Tx, workspaceId: string, roundId: string): Promise<WrittenReminder[]> {
  const rows = await tx.letter.findMany({
    where: { workspaceId, aboutKind: "round", aboutId: roundId, key: { startsWith: "round.reminder:" } },
    orderBy: { writtenAt: "asc" },
    select: { key: true, writtenAt: true },
  });
  const reminders = rows.map(({ key, writtenAt }): WrittenReminder => {
    const [, addresseeId = "", kind, dueOn = ""] = key.split(":");
    return { addresseeId, kind: kind === "late" ? "late" : "soon", dueOn, at: writtenAt };
  });
  const once = new Map(reminders.toReversed().map((reminder) => [`${reminder.addresseeId}:${reminder.kind}:${reminder.dueOn}`, reminder]));
  return [...once.values()].toReversed();
}
