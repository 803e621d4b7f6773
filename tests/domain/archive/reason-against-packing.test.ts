import { describe, expect, test } from "vitest";
import { reasonAgainstPacking } from "#lib/domain/archive/reason-against-packing.ts";
import type { MinutesPart, MinutesVersion, VersionParagraph } from "#lib/domain/approval/minutes-version.ts";

const by = "anna";
const at = new Date("2010-05-03T09:00:00Z");
const signatory = { id: "s", capacity: "chair", participantId: "p", personId: by, name: "Anna", paragraphs: null, replacesId: null } as const;
const signature = { signatoryId: "s", by, at, method: { kind: "password" }, digest: "d", dissent: null } as const;

const version = (part: MinutesPart, paragraphs: Record<number, VersionParagraph["standing"]>, signed: boolean): MinutesVersion => ({
  id: `${part}`, meetingId: "m", documentId: `${part}`, part, number: 1,
  paragraphs: Object.entries(paragraphs).map(([number, standing]) => ({ number: Number(number), itemId: `${number}`, standing, digest: standing === "sealed" ? "x" : null })),
  digest: "d", requested: { by, at }, dueOn: null, order: "anyOrder", signatories: [signatory], signatures: signed ? [signature] : [], ended: null,
});

describe("a meeting is packed for the archive", () => {
  test("when its minutes are approved", () => {
    expect(reasonAgainstPacking([version("ordinary", { 1: "sealed", 2: "sealed" }, true)])).toBeNull();
  });

  test("not while somebody has yet to sign, nor when only single §§ are approved", () => {
    expect(reasonAgainstPacking([])).toMatchObject({ code: "archive.notApproved" });
    expect(reasonAgainstPacking([version("ordinary", { 1: "sealed" }, false)])).toMatchObject({ code: "archive.notApproved" });
    expect(reasonAgainstPacking([version("immediate", { 1: "sealed" }, true)])).toMatchObject({ code: "archive.notApproved" });
  });

  test("not while a § is left over; when that is approved too, it is", () => {
    const minutes = version("ordinary", { 1: "sealed", 2: "unresolved", 3: "unresolved" }, true);
    expect(reasonAgainstPacking([minutes])).toMatchObject({ code: "archive.unresolved", facts: { paragraphs: "§§ 2, 3", count: 2 } });
    expect(reasonAgainstPacking([minutes, version("remaining", { 2: "sealed" }, true)])).toMatchObject({ facts: { paragraphs: "§ 3" } });
    expect(reasonAgainstPacking([minutes, version("remaining", { 2: "sealed", 3: "sealed" }, true)])).toBeNull();
  });
});
