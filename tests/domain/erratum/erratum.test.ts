import { describe, expect, test } from "vitest";
import { frozenBy, whenApproved } from "#lib/domain/approval/frozen-by.ts";
import type { MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import { requestApproval } from "#lib/domain/approval/request-approval.ts";
import { sign } from "#lib/domain/approval/sign.ts";
import { approvedErrata } from "#lib/domain/erratum/approved.ts";
import { type ErratumText, planErratum } from "#lib/domain/erratum/erratum.ts";
import { extractSource } from "#lib/domain/extract/source.ts";
import { accepted } from "#lib/domain/refused.ts";
import { approvable, asked, association, closed, done, presence, signing } from "../approval/versions.ts";

const text: ErratumText = { stands: "godkänna avtalet", shouldRead: "godkänna avtalet för 2010", reason: "Årtalet föll bort." };

function signedByAll(version: MinutesVersion): MinutesVersion {
  return ["Siv", "Karin", "Anna"].reduce((signed, name) => accepted(sign([signed], signed.id, signing(signed, name))), version);
}

const minutes = signedByAll(asked(approvable()));
const correctable = (versions: readonly MinutesVersion[]) => ({ source: accepted(extractSource(versions, 16)), words: "Styrelsen beslutar\natt godkänna  avtalet", versions, meeting: closed, presence, rules: association.rules });

/** An erratum of § 16 that has been sent to be signed. */
function sent(versions: readonly MinutesVersion[]): MinutesVersion {
  const plan = accepted(planErratum(correctable(versions), text));
  let count = 0;
  const version = requestApproval(plan, { meeting: closed, body: association, sealed: { digest: "e", paragraphs: [{ number: 16, digest: "e" }] }, requested: done }, () => `e${versions.length}-${(count += 1)}`);
  return { ...version, signatories: version.signatories.map((signatory) => ({ ...signatory, id: `${signatory.name} ${version.id}` })) };
}

describe("an erratum", () => {
  test("is signed by those who sign for the §, and due on no day", () => {
    expect(sent([minutes])).toMatchObject({ part: "erratum", number: 1, dueOn: null, paragraphs: [{ number: 16, itemId: "16", standing: "sealed", digest: "e" }] });
    expect(sent([minutes]).signatories.map(({ capacity, name }) => [capacity, name])).toEqual([["secretary", "Siv"], ["chair", "Karin"], ["adjuster", "Anna"]]);
  });

  test.each([
    ["says nothing of why", { reason: " " }, "erratum.incomplete"],
    ["changes nothing but the spaces", { shouldRead: "godkänna\navtalet" }, "erratum.nothingChanged"],
    ["quotes what doesn't stand there", { stands: "avslå avtalet" }, "erratum.notInParagraph"],
  ])("that %s is refused", (_, change, code) => {
    expect(planErratum(correctable([minutes]), { ...text, ...change })).toMatchObject({ code });
  });

  test("is one at a time for a §, and goes on from one that came to nothing", () => {
    const first = sent([minutes]);
    expect(planErratum(correctable([minutes, first]), text)).toMatchObject({ code: "erratum.underWay" });
    const ended = { ...first, ended: { by: "Siv", at: done.at, reason: "Fel årtal", refused: null } };
    expect(planErratum(correctable([minutes, ended]), text)).toMatchObject({ documentId: first.documentId, number: 2 });
    expect(planErratum(correctable([minutes, signedByAll(first)]), text)).toMatchObject({ documentId: null, number: 1 });
  });

  test("makes the extract another edition once all have signed it, never another text", () => {
    const first = sent([minutes]);
    const before = accepted(extractSource([minutes, first], 16));
    const after = accepted(extractSource([minutes, signedByAll(first)], 16));
    expect([before.edition, after.edition]).toEqual([1, 2]);
    expect([after.version, after.paragraph, after.approvedAt]).toEqual([before.version, before.paragraph, before.approvedAt]);
    expect(accepted(extractSource([minutes, signedByAll(first)], 18)).edition).toBe(1);
  });

  test("neither freezes nor approves anything anew", () => {
    const versions = [minutes, signedByAll(sent([minutes]))];
    expect(frozenBy(versions)).toEqual(frozenBy([minutes]));
    expect(whenApproved(versions, "16")).toEqual(whenApproved([minutes], "16"));
  });

  test("is shown when it is approved, not before", () => {
    const version = sent([minutes]);
    const erratum = { ...text, versionId: version.id, correctedVersionId: minutes.id, number: 16 };
    expect(approvedErrata([erratum], [minutes, version])).toEqual([]);
    expect(approvedErrata([erratum], [minutes, signedByAll(version)])).toMatchObject([{ shouldRead: text.shouldRead, approvedAt: expect.any(Date) }]);
  });
});
