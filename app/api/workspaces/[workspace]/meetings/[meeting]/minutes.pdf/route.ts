import { currentActor } from "#lib/auth/session.ts";
import { minutesOf } from "#lib/documents/minutes/minutes-of.ts";
import { renderMinutesPdf } from "#lib/documents/minutes/render-minutes-pdf.ts";
import { minutesFileName } from "#lib/queries/minutes/file-name.ts";
import { meetingRecord } from "#lib/queries/minutes/meeting-record.ts";

type Address = { params: Promise<{ workspace: string; meeting: string }> };

/** The minutes as a PDF: PDF/A-2a for keeping, or with `?standard=ua-1` the same content as PDF/UA-1. */
export async function GET(request: Request, { params }: Address) {
  const { workspace, meeting } = await params;
  const actor = await currentActor(workspace);
  const record = actor && (await meetingRecord(actor, meeting));
  if (!record) return new Response(null, { status: 404 });
  const standard = new URL(request.url).searchParams.get("standard") === "ua-1" ? "ua-1" : "a-2a";
  const pdf = await renderMinutesPdf(minutesOf(record, record.language), { standard });
  return new Response(new Uint8Array(pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${minutesFileName(record)}.pdf"`,
      "Cache-Control": "private, no-store",
    },
  });
}
