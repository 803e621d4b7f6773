import { z } from "zod";
import { deleteOverride, overridesOfItems, saveOverride } from "#lib/data/prose-override.ts";
import { remarksOfItems } from "#lib/data/remark.ts";
import { overridingProse } from "#lib/domain/minutes/override-prose.ts";
import { isTold, proceedingsOf } from "#lib/domain/minutes/proceedings/proceedings-of.ts";
import { proseSections } from "#lib/domain/minutes/proceedings/proceedings.ts";
import { accepted } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { type AtMatter, atMatter } from "../question/at-matter.ts";

const onSection = { meetingId: z.uuid(), itemId: z.uuid(), section: z.enum(proseSections) };

export const overrideProseShape = z.strictObject({
  ...onSection,
  text: z.string().max(100_000, "minutes.proseTooLong"),
  /** The words by hand that stood there when the writer began; null where the record's own did. */
  seen: z.string().max(100_000, "minutes.proseTooLong").nullable(),
  /** The digest of the record that the writer had before them. */
  writtenFrom: z.string().regex(/^[0-9a-f]{64}$/),
});

/**
 * Puts a section of an item in the writer's own words, which the minutes print from now on, with the digest of the record
 * that they were written from: when the record changes the writer is told. Refused once the meeting is closed, and as
 * `overridingProse` refuses.
 */
export async function overrideProse(context: ActContext, input: z.infer<typeof overrideProseShape>) {
  const { meetingId, itemId, section, seen, writtenFrom } = input;
  return atMatter(context, { act: "meeting.overrideProse", meetingId, itemId, policy: "minutes.write", during: "writing" }, async (at) => {
    const { tx, workspaceId, done } = at;
    const stored = (await overridesOfItems(tx, workspaceId, [itemId])).get(itemId)?.find((one) => one.section === section);
    const told = isTold(await proceedingsAt(at), section);
    const text = accepted(overridingProse(input.text, { isTold: told, stored: stored?.text ?? null, seen }));
    await saveOverride(tx, workspaceId, itemId, { section, text, generatedDigest: writtenFrom }, done);
    return { value: null, facts: { section }, before: stored?.text, after: text };
  });
}

export const restoreProseShape = z.strictObject(onSection);

/** Gives a section the words of the record back. Refused once the meeting is closed. */
export async function restoreProse(context: ActContext, { meetingId, itemId, section }: z.infer<typeof restoreProseShape>) {
  return atMatter(context, { act: "meeting.restoreProse", meetingId, itemId, policy: "minutes.write", during: "writing" }, async ({ tx, workspaceId }) => {
    await deleteOverride(tx, workspaceId, itemId, section);
    return { value: null, facts: { section } };
  });
}

async function proceedingsAt({ tx, workspaceId, item, stored, treatment, divided }: AtMatter) {
  const remarks = (await remarksOfItems(tx, workspaceId, [item.id])).get(item.id) ?? [];
  const { presence, notParticipating } = divided;
  return proceedingsOf({ proposals: stored.proposals, treatment, remarks, notParticipating }, presence);
}
