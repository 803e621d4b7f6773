import { currentActor } from "#lib/auth/session.ts";
import { minutesAsTheyStand } from "#lib/documents/minutes/minutes-of.ts";
import { renderMinutesDocx } from "#lib/documents/docx/render-minutes-docx.ts";
import { minutesFileName } from "#lib/queries/minutes/file-name.ts";
import { meetingRecord } from "#lib/queries/minutes/meeting-record.ts";
import { minutesStanding } from "#lib/queries/minutes/standing.ts";

type Address = { params: Promise<{ workspace: string; meeting: string }> };

/** The minutes as a DOCX, with the words of the PDF. */
export async function GET(_request: Request, { params }: Address) {
  const { workspace, meeting } = await params;
  const actor = await currentActor(workspace);
  const record = actor && (await meetingRecord(actor, meeting));
  if (!record) return new Response(null, { status: 404 });
  const minutes = minutesAsTheyStand(record, await minutesStanding(actor, meeting, new Date()));
  const docx = await renderMinutesDocx(minutes);
  return new Response(new Uint8Array(docx), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "Content-Disposition": `attachment; filename="${minutesFileName(record)}.docx"`,
      "Cache-Control": "private, no-store",
    },
  });
}
