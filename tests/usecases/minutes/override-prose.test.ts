import { beforeEach, describe, expect, test } from "vitest";
import { loadActor } from "#lib/data/actor.ts";
import { editableProse } from "#lib/documents/minutes/editable-prose.ts";
import { minutesOf } from "#lib/documents/minutes/minutes-of.ts";
import type { MinutesPart } from "#lib/domain/minutes/minutes.ts";
import { meetingFindings } from "#lib/queries/minutes/findings.ts";
import { meetingRecord } from "#lib/queries/minutes/meeting-record.ts";
import { overrideProse, restoreProse } from "#lib/usecases/minutes/override-prose.ts";
import { handIn, startMotion } from "#lib/usecases/motion/draft-motion.ts";
import { joinAsMover, writeMotion } from "#lib/usecases/motion/record-motion.ts";
import { closeMeeting } from "#lib/usecases/room/close-meeting.ts";
import { chooseLint } from "#lib/usecases/workspace/choose-lint.ts";
import { withDatabase } from "../../support/database.ts";
import { actsAt, meetingAssociation, refusalOf } from "../meeting/setting.ts";
import { type Board, boardAtItem } from "../question/board.ts";

withDatabase();

const names = ["Carin Lund", "Bo Berg", "Anna Ask", "Dag Dahl"] as const;
const [, bo, anna] = names;
let board: Board;
let motionId: string;

beforeEach(async () => {
  board = await boardAtItem(names);
  const { meetingId, itemId, here } = board;
  ({ motionId } = await writeMotion(here.secretary, { meetingId, itemId, draft: { moved: { kind: "reject" }, reasons: "" }, participantIds: [board.participantId(bo)] }));
});

async function record() {
  const { here, meetingId } = board;
  const actor = await loadActor(here.slug, here.secretary.personId);
  return (await meetingRecord(actor!, meetingId))!;
}

/** The motions as the writer has them before them. */
const motions = async () => editableProse(await record(), "sv").find(({ section }) => section === "motions")!;

/** What the minutes print of the motions. */
async function printed(): Promise<MinutesPart | undefined> {
  const { entries } = minutesOf(await record(), "sv");
  return entries.flatMap((entry) => (entry.kind === "paragraph" ? entry.proceedings : [])).find(({ section }) => section === "motions");
}

async function reword(text: string, given: Partial<Parameters<typeof overrideProse>[1]> = {}, context = board.here.secretary) {
  const { digest, override } = await motions();
  const { meetingId, itemId } = board;
  return overrideProse(context, { meetingId, itemId, section: "motions", text, seen: override, writtenFrom: digest, ...given });
}

const outdated = async () => {
  const actor = await loadActor(board.here.slug, board.here.secretary.personId);
  return (await meetingFindings(actor!, board.meetingId))!.filter(({ code }) => code === "proseOutdated");
};

describe("the writer puts the motions in other words", () => {
  test("the minutes print them, marked for the writer, and the record's own come back when they are restored", async () => {
    expect((await motions()).generated).toBe("Yrkanden\n\nBo Berg yrkar avslag på förslaget.");
    await reword("Yrkanden\n\nBo Berg yrkar att förslaget avslås, eftersom\n\natt avtalet är för dyrt\n ");
    expect(await printed()).toEqual({
      section: "motions",
      byHand: "current",
      blocks: [
        { kind: "label", words: "Yrkanden" },
        { kind: "text", content: [{ type: "paragraph", content: [{ type: "text", text: "Bo Berg yrkar att förslaget avslås, eftersom" }] }] },
        { kind: "clauses", clauses: [expect.objectContaining({ text: "avtalet är för dyrt" })] },
      ],
    });
    const { meetingId, itemId, here } = board;
    expect((await actsAt(here, meetingId)).at(-1)).toMatchObject({ act: "meeting.overrideProse", facts: { section: "motions", title: "Samarbetsavtal" } });

    await restoreProse(here.secretary, { meetingId, itemId, section: "motions" });
    expect(await printed()).toMatchObject({ byHand: "no" });
    expect((await actsAt(here, meetingId)).at(-1)).toMatchObject({ act: "meeting.restoreProse" });
  });

  test("when someone joins the motion the words stand, but the writer and the linter are told", async () => {
    await reword("Yrkanden\n\nBo Berg vill att förslaget avslås.");
    expect(await outdated()).toEqual([]);
    const { meetingId, itemId, here } = board;
    await joinAsMover(here.secretary, { meetingId, itemId, motionId, participantId: board.participantId(anna) });
    expect(await printed()).toMatchObject({ byHand: "outdated" });
    expect(await outdated()).toMatchObject([{ place: { itemId } }]);
  });

  test("words written from a record that changed meanwhile are marked from the start", async () => {
    const before = await motions();
    const { meetingId, itemId, here } = board;
    await joinAsMover(here.secretary, { meetingId, itemId, motionId, participantId: board.participantId(anna) });
    await reword("Yrkanden\n\nBo Berg vill att förslaget avslås.", { writtenFrom: before.digest });
    expect(await printed()).toMatchObject({ byHand: "outdated" });
  });

  test("the same key twice does it once", async () => {
    const context = { ...board.here.secretary, idempotencyKey: "0199f0aa-0000-7000-8000-000000000002" };
    const { digest } = await motions();
    await reword("En text.", { writtenFrom: digest }, context);
    await reword("En text.", { writtenFrom: digest, seen: null }, context);
    expect((await actsAt(board.here, board.meetingId)).filter(({ act }) => act === "meeting.overrideProse")).toHaveLength(1);
  });
});

describe("it is refused", () => {
  test("to a member, a stranger and another association's secretary", async () => {
    const elsewhere = await meetingAssociation();
    expect(await refusalOf(reword("En text.", {}, board.people[bo]))).toBe("policy.notAllowed");
    expect(await refusalOf(reword("En text.", {}, board.here.stranger))).toBe("auth.noAccess");
    expect(await refusalOf(reword("En text.", {}, elsewhere.secretary))).toBe("meeting.notFound");
  });

  test("when someone else has written other words since, and nothing is lost", async () => {
    await reword("Den första.");
    expect(await refusalOf(reword("Den andra.", { seen: null }))).toBe("minutes.proseStale");
    expect((await motions()).override).toBe("Den första.");
  });

  test("where nothing is written, where there is nothing to tell, and once the meeting is closed", async () => {
    expect(await refusalOf(reword(" \n "))).toBe("minutes.proseMissing");
    expect(await refusalOf(reword("x".repeat(20_001)))).toBe("minutes.proseTooLong");
    expect(await refusalOf(reword("En text.", { section: "divisions" }))).toBe("minutes.nothingToReword");
    await closeMeeting(board.here.secretary, { meetingId: board.meetingId, day: "2010-05-06", time: "12:00" });
    expect(await refusalOf(reword("En text."))).toBe("meeting.alreadyClosed");
  });
});

test("the linter's findings are for the writer alone, and tell of a motion that was handed in but isn't in the record", async () => {
  const { here, meetingId, people } = board;
  const member = await loadActor(here.slug, people[bo]!.personId);
  expect(await meetingFindings(member!, meetingId)).toBeNull();
  const secretary = await loadActor(here.slug, here.secretary.personId);
  expect(await meetingFindings(secretary!, "0199f0aa-0000-7000-8000-000000000003")).toBeNull();
  const { itemId } = board;
  const draft = { moved: { kind: "defer" as const, to: "hösten", dueDate: null }, reasons: "" };
  const started = await startMotion(people[anna]!, { meetingId, itemId, draft });
  const notRecorded = async () => (await meetingFindings(secretary!, meetingId))!.filter(({ code }) => code === "motionNotRecorded");
  expect(await notRecorded()).toEqual([]);
  await handIn(people[anna]!, { meetingId, itemId, motionId: started.motionId });
  expect(await notRecorded()).toMatchObject([{ place: { itemId, motionId: started.motionId }, facts: { movers: anna }, severity: "advice" }]);
  await chooseLint(here.administrator, { version: 1, choices: { motionNotRecorded: "error" } });
  expect(await notRecorded()).toMatchObject([{ severity: "error" }]);
  await chooseLint(here.administrator, { version: 2, choices: { motionNotRecorded: "off" } });
  expect(await notRecorded()).toEqual([]);
});
