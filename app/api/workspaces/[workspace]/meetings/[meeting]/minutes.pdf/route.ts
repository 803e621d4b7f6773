import { currentActor } from "#lib/auth/session.ts";
import { minutesAsTheyStand } from "#lib/documents/minutes/minutes-of.ts";
import { renderMinutesPdf } from "#lib/documents/minutes/render-minutes-pdf.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { sealedMinutes } from "#lib/queries/approval/sealed-minutes.ts";
import { readBytes } from "#lib/queries/document/open-document.ts";
import { minutesFileName } from "#lib/queries/minutes/file-name.ts";
import { meetingRecord } from "#lib/queries/minutes/meeting-record.ts";
import { minutesStanding } from "#lib/queries/minutes/standing.ts";

type Address = { params: Promise<{ workspace: string; meeting: string }> };

/**
 * The minutes as a PDF. Once they are approved it is the sealed file, byte for byte, with `?version` that of one version
 * (single §§ are approved by themselves); before, and for one whom a § may not reach, PDF/A-2a of what has been recorded.
 * With `?standard=ua-1` the same content as PDF/UA-1, which can't be sealed.
 */
export async function GET(request: Request, { params }: Address) {
  const { workspace, meeting } = await params;
  const actor = await currentActor(workspace);
  const record = actor && (await meetingRecord(actor, meeting));
  if (!record) return new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams;
  const isAccessible = asked.get("standard") === "ua-1";
  const name = minutesFileName(record);
  const sealed = isAccessible ? null : await sealedFile(actor, meeting, asked.get("version"));
  if (sealed) return pdfResponse(sealed.bytes, name, sealed.size);
  if (asked.has("version")) return new Response(null, { status: 404 });
  const minutes = minutesAsTheyStand(record, await minutesStanding(actor, meeting, new Date()));
  const pdf = await renderMinutesPdf(minutes, { standard: isAccessible ? "ua-1" : "a-2a" });
  return pdfResponse(new Uint8Array(pdf), name, pdf.length);
}

async function sealedFile(actor: Actor, meetingId: string, versionId: string | null): Promise<{ bytes: ReadableStream<Uint8Array>; size: number } | null> {
  const sealed = await sealedMinutes(actor, meetingId, versionId, new Date());
  return sealed && { bytes: readBytes({ workspaceId: actor.workspace.id, blobId: sealed.blobId }, { start: 0, end: sealed.size - 1 }), size: sealed.size };
}

function pdfResponse(body: BodyInit, name: string, size: number): Response {
  return new Response(body, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${name}.pdf"`,
      "Content-Length": String(size),
      "Cache-Control": "private, no-store",
    },
  });
}
