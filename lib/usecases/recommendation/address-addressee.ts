import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { saveAddressee } from "#lib/data/round.ts";
import { changeAddresses } from "#lib/domain/recommendation/plan-round.ts";
import { accepted } from "#lib/domain/refused.ts";
import { type ActContext, perform } from "../perform.ts";
import { contactShape } from "./round-shapes.ts";
import { writableAddressee } from "./writable-round.ts";

export const addressAddresseeShape = z.strictObject({
  addresseeId: z.uuid(),
  mailbox: z.union([z.literal("").transform(() => null), z.email("round.addressWrong").max(254, "round.addressWrong")]),
  contacts: z.array(contactShape).max(20, "round.tooManyContacts"),
});

/**
 * Changes where an organisation is written to, before it is: its official mailbox and its contacts. Refused for all but the
 * secretary, once it has been asked (a link of its own is then sent instead), and for an address that is there twice.
 */
export async function addressAddressee(context: ActContext, { addresseeId, mailbox, contacts }: z.infer<typeof addressAddresseeShape>): Promise<void> {
  await perform(context, "round.address", async (tx, actor) => {
    const { round, addressee } = await writableAddressee(tx, actor, addresseeId, "round.plan", context.now);
    const changed = accepted(changeAddresses(round, addresseeId, { mailbox, contacts }));
    await saveAddressee(tx, actor.workspace.id, changed);
    await appendAudit(
      tx,
      actor,
      { act: "round.address", subject: { type: "round", id: round.id }, caseId: round.caseId, facts: { name: addressee.name }, before: addressee, after: changed },
      context.now,
    );
  });
}
