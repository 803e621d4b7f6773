import { expect, test } from "vitest";
import { loadActor } from "#lib/data/actor.ts";
import { casesToAdd } from "#lib/queries/meeting/cases-to-add.ts";
import { addItem } from "#lib/usecases/agenda/add-item.ts";
import { writeMotion } from "#lib/usecases/motion/record-motion.ts";
import { conclude } from "#lib/usecases/question/conclude.ts";
import { putQuestion } from "#lib/usecases/question/put-question.ts";
import { closeMeeting } from "#lib/usecases/room/close-meeting.ts";
import { withDatabase } from "../../support/database.ts";
import { planned } from "../../usecases/meeting/setting.ts";
import { boardAtItem, now } from "../../usecases/question/board.ts";

withDatabase();

test("a case that was referred back is offered to the next agenda, with what was asked for and by when", async () => {
  const board = await boardAtItem(["Carin Ordförande", "Bo Berg", "Anna Ask"]);
  const { here, meetingId, itemId, caseId } = board;
  const on = { meetingId, itemId };
  const moved = { kind: "referBack" as const, toFindOut: "vad avtalet kostar varje kommun", dueDate: "2010-06-01" };
  await writeMotion(here.secretary, { ...on, draft: { moved, reasons: "" }, participantIds: [board.participantId("Bo Berg")] });
  await putQuestion(here.secretary, { ...on, key: "today", found: ["referBack"] });
  await conclude(here.secretary, on);

  const secretary = (await loadActor(here.slug, here.secretary.personId))!;
  const next = await planned(here, { day: "2010-06-10" });
  expect(await casesToAdd(secretary, next, "", now)).toEqual([]);
  await closeMeeting(here.secretary, { meetingId, day: "2010-05-06", time: "12:00" });
  expect(await casesToAdd(secretary, next, "", now)).toMatchObject([
    { id: caseId, because: "referredBack", asked: { what: "vad avtalet kostar varje kommun", by: "2010-06-01" }, onAgenda: null },
  ]);
  await addItem(here.secretary, { meetingId: next, kind: "case", title: "", presenter: "", secrecyGround: null, caseId });
  expect(await casesToAdd(secretary, next, "", now)).toEqual([]);
});
