import { z } from "zod";
import { findPublication, unpublish } from "#lib/data/publication.ts";
import { sealedNumbers } from "#lib/domain/approval/minutes-version.ts";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import { Refused } from "#lib/domain/refused.ts";
import { atVersion } from "../approval/at-version.ts";
import type { ActContext } from "../perform.ts";

export const unpublishMinutesShape = z.strictObject({
  meetingId: z.uuid(),
  versionId: z.uuid(),
  reason: z.string().trim().min(1, "publication.reasonMissing").max(500, "publication.tooLong"),
});

/** Takes published minutes away from the public side, with the reason. What was chosen to be kept back stays for another time. */
export async function unpublishMinutes(context: ActContext, { meetingId, versionId, reason }: z.infer<typeof unpublishMinutesShape>) {
  return atVersion(context, { act: "publication.unpublish", meetingId, versionId, policy: "minutes.publish" }, async ({ tx, workspaceId, shown }) => {
    const before = await findPublication(tx, workspaceId, versionId);
    if (!before) throw new Refused("publication.notPublished");
    await unpublish(tx, workspaceId, versionId);
    return { value: null, facts: { paragraphs: paragraphSpan(sealedNumbers(shown)), reason }, before, after: null };
  });
}
