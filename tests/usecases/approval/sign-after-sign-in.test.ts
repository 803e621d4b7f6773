import { expect, test } from "vitest";
import { freshSignIn } from "#lib/data/fresh-sign-in.ts";
import { signAfterSignIn } from "#lib/usecases/approval/sign-after-sign-in.ts";
import { now } from "../../support/association.ts";
import { withDatabase } from "../../support/database.ts";
import { actsAt } from "../meeting/setting.ts";
import { askedBoard, newestVersion, signAs } from "./approved.ts";
import { anna, chair, secretary } from "./setting.ts";

withDatabase();

type Change = { personId?: string; versionId?: string; signatoryId?: string; digest?: string };

/** Anna's signature on the newest version, with a sign-in made at the moment, perhaps for something else. */
async function asked(at = now, change: Change = {}) {
  const board = await askedBoard();
  const { id: versionId, signatories, digest } = await newestVersion(board);
  const signatoryId = signatories.find(({ name }) => name === anna)!.id;
  const context = { ...board.people[anna]!, now };
  const proof = freshSignIn({ personId: context.personId, versionId, signatoryId, digest, ...change }, at);
  return { board, context, input: { meetingId: board.meetingId, versionId, signatoryId, digest, dissent: "Jag minns debatten annorlunda.", proof } };
}

test("one who has signed in anew signs with that, dissent and all, and it is told how", async () => {
  const { board, context, input } = await asked();
  expect(await signAfterSignIn(context, input)).toEqual({ state: "beingSigned" });
  expect((await newestVersion(board)).signatures).toMatchObject([{ by: context.personId, method: { kind: "openId" }, dissent: "Jag minns debatten annorlunda." }]);
  expect((await actsAt(board.here, board.meetingId)).at(-1)).toMatchObject({ act: "approval.sign", facts: { name: anna, dissent: "yes" } });
});

test.each([
  ["made for another version", {}, { versionId: "019a0000-0000-7000-8000-000000000001" }, "approval.signInMissing"],
  ["made for other content", {}, { digest: "0".repeat(64) }, "approval.signInMissing"],
  ["made by someone else", {}, { personId: "019a0000-0000-7000-8000-000000000002" }, "approval.signInMissing"],
  ["made eleven minutes ago", { at: new Date(now.getTime() - 11 * 60_000) }, {}, "approval.signInTooOld"],
] as const)("refuses a sign-in %s, and nothing is signed", async (_which, { at = now }: { at?: Date }, change, code) => {
  const { board, context, input } = await asked(at, change);
  await expect(signAfterSignIn(context, input)).rejects.toMatchObject({ code });
  expect((await newestVersion(board)).signatures).toEqual([]);
});

test("a sign-in can't be used twice, nor by another, nor on a version that the first signature was not on", async () => {
  const { board, context, input } = await asked();
  await signAfterSignIn(context, input);
  await expect(signAfterSignIn({ ...context, idempotencyKey: crypto.randomUUID() }, input)).rejects.toMatchObject({ code: "approval.alreadySigned" });
  await expect(signAfterSignIn({ ...board.people[chair]!, now }, input)).rejects.toMatchObject({ code: "approval.signInMissing" });
  await expect(signAfterSignIn({ ...context, idempotencyKey: crypto.randomUUID() }, { ...input, proof: "" })).rejects.toMatchObject({ code: "approval.signInMissing" });
  await signAs(board, secretary);
  expect((await newestVersion(board)).signatures).toHaveLength(2);
});
