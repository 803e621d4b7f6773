import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseSubstituteAdjuster } from "#lib/domain/approval/choose-substitute.ts";
import { frozenBy } from "#lib/domain/approval/frozen-by.ts";
import { askedToSign, type MinutesVersion, versionState } from "#lib/domain/approval/minutes-version.ts";
import { type Asked, planApproval } from "#lib/domain/approval/plan-approval.ts";
import { recall, refuse } from "#lib/domain/approval/refuse.ts";
import { sign } from "#lib/domain/approval/sign.ts";
import { Refused } from "#lib/domain/refused.ts";
import { at } from "#tests/domain/meeting/meetings.ts";
import { counted } from "#tests/support/counted.ts";
import { approvable, asked, done } from "./versions.ts";

/** One thing that someone does. Versions and signatories are told by their place, so that old ones are tried too. */
type Act =
  | { readonly does: "ask"; readonly text: string; readonly unresolved: readonly number[] }
  | { readonly does: "sign"; readonly version: number; readonly as: number; readonly who: string; readonly seen: "shown" | "other" }
  | { readonly does: "refuse"; readonly version: number; readonly as: number; readonly who: string; readonly paragraphs: readonly number[] | null }
  | { readonly does: "recall"; readonly version: number }
  | { readonly does: "substitute"; readonly version: number; readonly as: number; readonly chosen: string };

/** A signature that was taken, as one who sits beside and keeps the papers would file it: with what lay before the signatory. */
type Filed = { readonly versionId: string; readonly signatoryId: string; readonly content: string };

type Course = { readonly versions: readonly MinutesVersion[]; readonly filed: readonly Filed[] };

const people = fc.constantFrom("Siv", "Karin", "Anna", "Bo");
/** Who acts: most often the one who was asked, now and then someone else. */
const who = fc.oneof({ weight: 5, arbitrary: fc.constant("the one asked") }, { weight: 1, arbitrary: people });
const place = fc.nat(3);
const mostlyLatest = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: place });
const numbers = fc.subarray([16, 18]);
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant("ask" as const), text: fc.constantFrom("a", "b", "c"), unresolved: fc.oneof(fc.constant([]), numbers) }) },
  { weight: 9, arbitrary: fc.record({ does: fc.constant("sign" as const), version: mostlyLatest, as: place, who, seen: fc.constantFrom("shown" as const, "shown" as const, "shown" as const, "other" as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("refuse" as const), version: mostlyLatest, as: place, who, paragraphs: fc.option(numbers) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("recall" as const), version: mostlyLatest }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("substitute" as const), version: mostlyLatest, as: place, chosen: people }) },
);

function next(course: Course, act: Act): Course {
  if (act.does === "ask") return asking(course, act);
  // The latest is tried most often: counted from the end, so that place 0 always is one that could be acted on.
  const version = course.versions.at(-1 - act.version);
  if (!version) return course;
  const signatory = version.signatories[act.does === "recall" ? 0 : act.as];
  const signatoryId = signatory?.id ?? "nobody";
  const by = "who" in act && act.who !== "the one asked" ? act.who : (signatory?.personId ?? "nobody");
  switch (act.does) {
    case "sign": {
      const content = act.seen === "shown" ? version.digest : "something else";
      const result = sign(course.versions, version.id, { signatoryId, digest: content, method: { kind: "password" }, dissent: "", done: { by, at: at("14:00") } });
      return result instanceof Refused ? course : { ...replaced(course, result), filed: [...course.filed, { versionId: version.id, signatoryId, content }] };
    }
    case "refuse":
      return replacedBy(course, refuse(course.versions, version.id, { signatoryId, reason: "Fel", paragraphs: act.paragraphs, done: { by, at: at("14:00") } }));
    case "recall":
      return replacedBy(course, recall(course.versions, version.id, { reason: "Skrivfel", done }));
    case "substitute":
      return replacedBy(course, chooseSubstituteAdjuster(course.versions, version.id, substitution(version, signatoryId, act.chosen)));
  }
}

function asking(course: Course, { text, unresolved }: Extract<Act, { does: "ask" }>): Course {
  const on = approvable({ versions: course.versions });
  const what: Asked = { part: "ordinary", unresolved };
  if (planApproval(on, what) instanceof Refused) return course;
  return { ...course, versions: [...course.versions, asked(on, what, { digests: { 18: `§ 18 ${text}` } })] };
}

function substitution(version: MinutesVersion, replacedId: string, name: string) {
  return { signatoryId: `${name} ${version.id} ${version.signatories.length}`, replacedId, chosen: { id: name, personId: name, name }, isServing: name !== "Siv" };
}

function replacedBy(course: Course, result: MinutesVersion | Refused): Course {
  return result instanceof Refused ? course : replaced(course, result);
}

function replaced(course: Course, changed: MinutesVersion): Course {
  return { ...course, versions: course.versions.map((version) => (version.id === changed.id ? changed : version)) };
}

const content = ({ paragraphs, digest }: MinutesVersion) => JSON.stringify([paragraphs, digest]);

describe("whatever is done in whatever order", () => {
  it("nothing is approved without the signatures asked for, nor changed after the first, and none counts for another version", () => {
    let approved = 0;
    fc.assert(
      fc.property(fc.array(acts, { minLength: 4, maxLength: 40 }), (course) => {
        let before: Course = { versions: [], filed: [] };
        for (const act of course) {
          const after = next(before, act);
          const breaches = [...changedAfterwards(before, after), ...wronglySigned(after)];
          if (breaches.length > 0) expect(breaches).toEqual([]);
          before = after;
        }
        approved += before.versions.filter((version) => versionState(version) === "approved").length;
      }),
      { numRuns: counted(10_000) },
    );
    // Or the sequences would have shown nothing.
    expect(approved).toBeGreaterThan(counted(10_000) / 50);
  }, 180_000);
});

/** What of the earlier course isn't as it was: a version's content, signatures given, how it ended. */
function changedAfterwards(before: Course, after: Course): readonly string[] {
  return before.versions.flatMap((version) => {
    const now = after.versions.find(({ id }) => id === version.id);
    if (!now || content(now) !== content(version)) return [`the content of version ${version.number} was changed`];
    if (version.signatures.some((signature, index) => now.signatures[index] !== signature)) return [`a signature on version ${version.number} was changed`];
    return version.ended && now !== version ? [`version ${version.number} was over and was changed`] : [];
  });
}

/** Where a version isn't approved by just the papers filed on it, or more than one is signed and stands. */
function wronglySigned({ versions, filed }: Course): readonly string[] {
  const standing = versions.filter(({ signatures, ended }) => signatures.length > 0 && !ended);
  const frozen = frozenBy(versions).meeting;
  return [
    ...(standing.length > 1 ? ["two versions of the minutes are signed and stand"] : []),
    ...(frozen === (standing.length === 1) ? [] : [`the meeting is ${frozen ? "" : "not "}frozen`]),
    ...versions.flatMap((version) => {
      const papers = filed.filter(({ versionId }) => versionId === version.id);
      const all = askedToSign(version).every(({ id }) => papers.some((paper) => paper.signatoryId === id && paper.content === version.digest));
      const isRight = (versionState(version) === "approved") === (all && version.ended === null);
      const sameNumber = papers.length === version.signatures.length;
      return isRight && sameNumber ? [] : [`version ${version.number} is ${versionState(version)} with ${papers.length} papers`];
    }),
  ];
}
