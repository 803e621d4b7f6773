import { postLetter } from "#lib/data/letter.ts";
import { publicAddress } from "#lib/data/public-address.ts";
import type { StoredReply } from "#lib/data/reply.ts";
import { receiptLetter } from "#lib/documents/reply/reply-words.ts";
import { isAddress } from "#lib/domain/letter/letter.ts";
import type { AtReply } from "./door.ts";

/** Writes to the one who sent the reply that it has come. One who answers on paper, or has no address, gets no letter. */
export async function writeReceipt(at: AtReply, reply: StoredReply): Promise<void> {
  const { tx, workspaceId, association, language, by, addressee, now, path } = at;
  if (reply.way === "paper" || by.email === null || !isAddress(by.email)) return;
  const secrecyGround = at.case.secrecy?.ground ?? null;
  const told = {
    language, association, organisation: addressee.name, day: reply.receivedOn, number: reply.number,
    title: secrecyGround === null ? at.case.title : null, name: by.name, address: publicAddress(path),
  };
  await postLetter(tx, { workspaceId, key: `reply:${reply.id}`, to: { name: by.name, address: by.email }, ...receiptLetter(told), about: { kind: "reply", id: reply.id }, secrecyGround, at: now });
}
