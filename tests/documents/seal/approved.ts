import { PDFDocument } from "@cantoo/pdf-lib";
import type { Minutes, MinutesParagraph } from "#lib/domain/minutes/minutes.ts";
import { renderMinutesPdf } from "#lib/documents/minutes/render-minutes-pdf.ts";
import { renderApprovedPdf } from "#lib/documents/seal/render-approved-pdf.ts";
import type { ApprovedFile, ApprovedMinutes } from "#lib/documents/seal/render-approved-pdf.ts";
import { makeSigningKey, openSigningKey } from "#lib/documents/seal/signing-key.ts";
import { boardMinutes } from "#tests/documents/board-minutes.ts";
import { testSecret } from "#tests/support/test-secret.ts";

export const secret = testSecret;
export const storedKey = makeSigningKey(secret, new Date("2010-01-01T00:00:00Z"));
export const openKey = openSigningKey(storedKey, secret);

/** The board's minutes as three have signed them: by password, at an identity provider with a dissent, and on paper. */
export async function approvedMinutes(minutes: Minutes = boardMinutes): Promise<ApprovedMinutes> {
  return {
    minutes,
    part: "ordinary",
    version: 2,
    attachments: [{ name: "Samarbetsavtal", sha256: "a".repeat(64) }],
    bodyPdf: await renderMinutesPdf({ ...minutes, draft: false }, { standard: "a-2a" }),
    sealedAt: new Date("2010-05-04T10:00:00Z"),
    verifyAt: "https://attsats.example/verify",
    signatures: [
      { capacity: "secretary", name: "Maj Andersdotter", span: null, at: "2010-05-03T09:12:00.000Z", method: "password", paper: null, dissent: null },
      { capacity: "chair", name: "Göran Nordqvist", span: "§§ 15–20", at: "2010-05-03T12:40:00.000Z", method: "openId", paper: null, dissent: "§ 18 är ofullständig." },
      {
        capacity: "adjuster",
        name: "Håkan Bryngelsson",
        span: null,
        at: "2010-05-04T07:00:00.000Z",
        method: "paper",
        paper: { day: "2010-05-03", recordedBy: "Maj Andersdotter" },
        dissent: null,
      },
    ],
  };
}

export async function approvedFile(minutes?: Minutes): Promise<ApprovedFile> {
  return renderApprovedPdf(await approvedMinutes(minutes), openKey);
}

/** The minutes with something else in the § of that number. */
export function withParagraph(minutes: Minutes, number: number, change: Partial<MinutesParagraph>): Minutes {
  const entries = minutes.entries.map((entry) => (entry.number === number && entry.kind === "paragraph" ? { ...entry, ...change } : entry));
  return { ...minutes, entries };
}

/** What is enclosed in a PDF, by name. */
export async function enclosedIn(pdf: Uint8Array): Promise<Map<string, Buffer>> {
  const file = await PDFDocument.load(pdf, { updateMetadata: false });
  return new Map(file.getAttachments().map(({ name, data }) => [name, Buffer.from(data)]));
}
