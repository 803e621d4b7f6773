import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { findDraft, saveDraft, type SavedDraft } from "#lib/data/reply.ts";
import { accepted } from "#lib/domain/refused.ts";
import { checkDraft } from "#lib/domain/reply/check-reply.ts";
import type { ReplyDraft } from "#lib/domain/reply/draft.ts";
import type { ActContext } from "../perform.ts";
import { accountDoor, type AtReply, type LinkContext, linkDoor } from "./door.ts";
import { addresseeShape, contentShape, tokenShape } from "./reply-shape.ts";

/** `version` is the one the writing goes on from, 0 for none. */
const savingShape = { version: z.int().min(0), content: contentShape };

export const saveByLinkShape = z.strictObject({ ...tokenShape, ...savingShape });
export const saveSignedInShape = z.strictObject({ ...addresseeShape, ...savingShape });

/** Saved under its version; or not, with what another has saved since: nobody writes over it unseen. */
export type DraftSaved = Readonly<{ saved: true; version: number; savedAt: string }> | Readonly<{ saved: false; theirs: SavedDraft | null }>;

/** Saves the draft of a reply while it is written, by a link. Refused where no reply would be taken. */
export async function saveByLink({ now }: LinkContext, { token, ...draft }: z.infer<typeof saveByLinkShape>): Promise<DraftSaved> {
  return linkDoor({ now }, token).enter("reply.prepare", (at) => save(at, draft));
}

/** As `saveByLink`, as the organisation's signed-in contact. */
export async function saveSignedIn({ idempotencyKey: _, ...context }: ActContext, { addresseeId, ...draft }: z.infer<typeof saveSignedInShape>): Promise<DraftSaved> {
  return accountDoor(context, addresseeId, "reply.prepare").enter("reply.prepare", (at) => save(at, draft));
}

/** What the draft says is its organisation's alone: the audit tells that one is begun, and by whom. */
async function save({ tx, workspaceId, round, addressee, by, now }: AtReply, { version, content }: { version: number; content: ReplyDraft }): Promise<DraftSaved> {
  accepted(checkDraft(round, addressee.id, content));
  const stored = await findDraft(tx, workspaceId, addressee.id);
  if ((stored?.version ?? 0) !== version) return { saved: false, theirs: stored };
  await saveDraft(tx, workspaceId, addressee.id, { content, savedBy: by.name, savedAt: now, version: version + 1 });
  if (!stored) await appendAudit(tx, by, { act: "reply.begin", subject: { type: "roundAddressee", id: addressee.id }, caseId: round.caseId, facts: { name: addressee.name } }, now);
  return { saved: true, version: version + 1, savedAt: now.toISOString() };
}
