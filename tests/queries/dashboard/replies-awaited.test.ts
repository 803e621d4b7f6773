import { expect, test } from "vitest";
import { dashboard } from "#lib/queries/dashboard/dashboard.ts";
import { replyByLink, replyOnPaper, replySignedIn } from "#lib/queries/reply/reply-page.ts";
import { saveByLink, saveByLinkShape } from "#lib/usecases/reply/save-draft.ts";
import { withDatabase } from "../../support/database.ts";
import { actorOf } from "../../usecases/case/setting.ts";
import { answer, answering, asking, contactOf, written } from "../../usecases/reply/setting.ts";

withDatabase();

test("what an organisation is asked waits for its own contact until it has answered", async () => {
  const round = await asking();
  const own = await actorOf(await contactOf(round, round.asked[0]!));
  const other = await actorOf(await contactOf(round, round.asked[1]!));
  await answer(round, { token: round.asked[1]!.token });
  expect((await dashboard(own, answering)).todos).toMatchObject([{ kind: "replyAwaited", addresseeId: round.asked[0]!.addresseeId, organisation: "Luleå kommun", begun: false, due: "2010-06-30" }]);
  expect((await dashboard(other, answering)).todos).toEqual([]);
});

test("a draft is seen by its own organisation alone: not by another's contact, the secretary or a reader", async () => {
  const round = await asking();
  const [asked] = round.asked;
  await saveByLink({ now: answering }, saveByLinkShape.parse({ token: asked!.preparing, version: 0, content: written(round, "oppose", "Vi säger nej.") }));
  const seen = async (who: Parameters<typeof actorOf>[0]) => replySignedIn(await actorOf(who), asked!.addresseeId, answering);
  expect((await replyByLink(asked!.token, answering))?.draft).toMatchObject({ savedBy: "Pelle Handläggare", version: 1 });
  expect((await seen(await contactOf(round, asked!)))?.draft).toMatchObject({ version: 1 });
  const { secretary, reader } = round.here;
  expect([await seen(await contactOf(round, round.asked[1]!)), await seen(secretary), await seen(reader)]).toEqual([null, null, null]);
  expect((await replyOnPaper(await actorOf(secretary), asked!.addresseeId, answering))?.draft).toBeNull();
  expect(await replyOnPaper(await actorOf(reader), asked!.addresseeId, answering)).toBeNull();
  expect(JSON.stringify(await replyByLink(round.asked[1]!.token, answering))).not.toContain("Vi säger nej");
});

test("what others have answered is shown to those who are asked, where it is shared", async () => {
  const round = await asking();
  await answer(round, { token: round.asked[1]!.token, content: written(round, "oppose") });
  expect((await replyByLink(round.asked[0]!.token, answering))?.others).toMatchObject([{ name: "Kalix kommun", reply: { answers: [{ kind: "oppose" }, { kind: "oppose" }] } }]);
});
