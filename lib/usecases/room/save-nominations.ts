import { z } from "zod";
import { saveNominations as save } from "#lib/data/decision.ts";
import { loadAgenda, saveAgenda } from "#lib/data/agenda.ts";
import { newId } from "#lib/data/id.ts";
import { isDay } from "#lib/domain/day.ts";
import type { ActContext } from "../perform.ts";
import { atItem } from "./at-item.ts";

const name = z.string().trim().min(1, "decision.electedNameMissing").max(200, "decision.tooLong");

export const saveNominationsShape = z.strictObject({
  meetingId: z.uuid(),
  itemId: z.uuid(),
  nominations: z.array(z.strictObject({ nominator: name, name })).max(200),
});

/** Records who has been put forward for an election, and by whom. */
export async function saveNominations(context: ActContext, { meetingId, itemId, nominations }: z.infer<typeof saveNominationsShape>) {
  return atItem(context, { act: "item.nominate", meetingId, itemId }, async ({ tx, workspaceId }) => {
    await save(tx, workspaceId, itemId, nominations);
    return { value: null, facts: { count: nominations.length }, after: nominations };
  });
}

export const saveListedShape = z.strictObject({
  meetingId: z.uuid(),
  itemId: z.uuid(),
  listed: z
    .array(
      z.strictObject({
        text: z.string().trim().min(1, "agenda.listedTextMissing").max(2000, "agenda.listedTooLong"),
        registrationNumber: z.string().trim().max(50, "agenda.listedTooLong").nullable(),
        decidedBy: z.string().trim().max(200, "agenda.listedTooLong").nullable(),
        decidedOn: z.string().refine(isDay, "agenda.noSuchDay").nullable(),
      }),
    )
    .max(500),
});

/** Writes the list of notifications or delegated decisions of an item anew. */
export async function saveListed(context: ActContext, { meetingId, itemId, listed }: z.infer<typeof saveListedShape>) {
  return atItem(context, { act: "item.list", meetingId, itemId }, async ({ tx, workspaceId }) => {
    const agenda = await loadAgenda(tx, workspaceId, meetingId);
    const matters = listed.map((matter) => ({ id: newId(), ...matter }));
    const items = agenda.items.map((item) => (item.id === itemId ? { ...item, listed: matters } : item));
    await saveAgenda(tx, workspaceId, meetingId, agenda, { ...agenda, items });
    return { value: null, facts: { count: listed.length }, after: listed };
  });
}
