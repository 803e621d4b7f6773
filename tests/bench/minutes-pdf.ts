import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { loadActor } from "#lib/data/actor.ts";
import { renderMinutesDocx } from "#lib/documents/docx/render-minutes-docx.ts";
import { minutesOf } from "#lib/documents/minutes/minutes-of.ts";
import { renderMinutesPdf } from "#lib/documents/minutes/render-minutes-pdf.ts";
import { meetingRecord } from "#lib/queries/minutes/meeting-record.ts";
import type { Ground } from "./fill.ts";
import { type Figure, quantile, round, timed } from "./measured.ts";

const run = promisify(execFile);
const LEAST = 10;

/** The minutes as a PDF, against LibreOffice making one of the same minutes as DOCX. Without LibreOffice there is no comparison. */
export async function minutesFigure({ parts, personId, meetingId }: Ground): Promise<Figure> {
  const actor = await loadActor(parts.workspace!, personId);
  const record = actor && (await meetingRecord(actor, meetingId));
  if (!record) throw new Error("there are no minutes to measure");
  const minutes = minutesOf(record, "sv");
  await renderMinutesPdf(minutes, { standard: "a-2a" });
  const own: number[] = [];
  for (let turn = 0; turn < 10; turn += 1) own.push(await timed(() => renderMinutesPdf(minutes, { standard: "a-2a" })));
  const ours = quantile(own, 0.5);

  const what = `minutes of ${minutes.entries.length} §§ to PDF, median`;
  const bound = `≥ ${LEAST} × as fast`;
  const theirs = await libreOffice(await renderMinutesDocx(minutes));
  if (theirs === undefined) return { what, absolute: `${round(ours)} ms`, bound, skipped: "no LibreOffice (soffice) here" };
  const ratio = theirs / ours;
  return { what, absolute: `${round(ours)} ms, LibreOffice ${round(theirs)} ms`, bound, ratio, holds: ratio >= LEAST };
}

/** The median of three conversions in milliseconds, after one that does not count; undefined where there is no LibreOffice. */
async function libreOffice(docx: Buffer): Promise<number | undefined> {
  if (await run("soffice", ["--version"]).then(() => false, () => true)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "attsats-bench-soffice-"));
  const source = join(folder, "minutes.docx");
  writeFileSync(source, docx);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const convert = () => timed(() => run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, source]));
  try {
    await convert();
    const timings = [await convert(), await convert(), await convert()];
    if (statSync(join(folder, "minutes.pdf")).size === 0) throw new Error("LibreOffice made an empty file");
    return quantile(timings, 0.5);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
