import { describe, expect, test } from "vitest";
import { contentOf } from "#lib/domain/clause/content.ts";
import { callDivision, cancelVoting, closeVoting, enterVote, recordCastingVote } from "#lib/usecases/division/hold-division.ts";
import { castBallot } from "#lib/usecases/division/cast-ballot.ts";
import { dropMotion, editMotion, handIn, startMotion } from "#lib/usecases/motion/draft-motion.ts";
import { joinAsMover, recordMotion, withdrawAsMover, writeMotion } from "#lib/usecases/motion/record-motion.ts";
import { conclude } from "#lib/usecases/question/conclude.ts";
import { orderQuestions, putQuestion, recordFound, takeQuestionBack } from "#lib/usecases/question/put-question.ts";
import { removeDecision } from "#lib/usecases/room/record-decision.ts";
import { withDatabase } from "../../support/database.ts";
import { actsAt, meetingAssociation, refusalOf } from "../meeting/setting.ts";
import { type Board, boardAtItem, clause, treated } from "./board.ts";

withDatabase();

const names = ["Carin Ordförande", "Bo Berg", "Anna Ask", "Dag Dahl", "Eva Ek"] as const;
const [chair, bo, anna, dag, eva] = names;

const on = ({ meetingId, itemId }: Board) => ({ meetingId, itemId });
const as = (board: Board, name: string) => board.people[name]!;
const amend = ({ versionId, clauses }: Board, text: string) => ({
  moved: {
    kind: "amend" as const,
    amendment: { proposalVersionId: versionId, clauseId: clauses[0]!.id, before: contentOf(clauses[0]!), after: { ...contentOf(clauses[0]!), text } },
  },
  reasons: "",
});
const alternative = (text: string) => ({ moved: { kind: "alternative" as const, clauses: [clause(text)] }, reasons: "" });
const write = async (board: Board, name: string, draft: Parameters<typeof writeMotion>[1]["draft"]) =>
  (await writeMotion(board.here.secretary, { ...on(board), draft, participantIds: [board.participantId(name)] })).motionId;

describe("a motion from the phone", () => {
  test("is the drafter's own until it is handed in, then the secretary's to take into the record, and others can join", async () => {
    const board = await boardAtItem(names);
    const draft = amend(board, "tillstyrka samarbetsavtalet till och med 2011-12-31");
    const { motionId } = await startMotion(as(board, bo), { ...on(board), draft });
    await editMotion(as(board, bo), { ...on(board), motionId, version: 1, draft: { ...draft, reasons: "Avtalet prövas på nytt." } });

    const motion = { ...on(board), motionId };
    expect(await refusalOf(handIn(as(board, anna), motion))).toBe("motion.gone");
    expect(await refusalOf(recordMotion(board.here.secretary, motion))).toBe("motion.gone");
    expect((await actsAt(board.here, board.meetingId)).filter(({ act }) => act.startsWith("motion."))).toEqual([]);

    await handIn(as(board, bo), motion);
    expect(await refusalOf(handIn(as(board, bo), motion))).toBe("motion.notDraft");
    await recordMotion(board.here.secretary, motion);
    await joinAsMover(as(board, anna), { ...motion, participantId: null });
    expect(await refusalOf(joinAsMover(as(board, dag), { ...motion, participantId: board.participantId(eva) }))).toBe("motion.notForOthers");

    const { motions } = await treated(board);
    expect(motions).toMatchObject([{ id: motionId, reasons: "Avtalet prövas på nytt.", movers: [{ name: bo }, { name: anna }], moved: draft.moved }]);
    const acts = (await actsAt(board.here, board.meetingId)).filter(({ act }) => act.startsWith("motion."));
    expect(acts.map(({ act }) => act)).toEqual(["motion.handIn", "motion.record", "motion.join"]);
  });

  test("can be thrown away as a draft, and stepped back from one by one once it is moved", async () => {
    const board = await boardAtItem(names);
    const { motionId: thrown } = await startMotion(as(board, bo), { ...on(board), draft: alternative("avslå ansökan om bidrag") });
    await dropMotion(as(board, bo), { ...on(board), motionId: thrown });
    const motionId = await write(board, bo, alternative("avvakta länets översyn"));
    await joinAsMover(as(board, anna), { ...on(board), motionId, participantId: null });
    await withdrawAsMover(as(board, bo), { ...on(board), motionId, participantId: null });
    expect((await treated(board)).motions).toMatchObject([{ id: motionId, movers: [{ name: anna }], withdrawn: null }]);
    await withdrawAsMover(board.here.secretary, { ...on(board), motionId, participantId: board.participantId(anna) });
    expect((await treated(board)).motions).toMatchObject([{ id: motionId, withdrawn: { by: board.here.secretary.personId } }]);
  });

  test("is not for a reader, a stranger or another association", async () => {
    const board = await boardAtItem(names);
    const elsewhere = await meetingAssociation();
    const draft = alternative("avvakta länets översyn");
    expect(await refusalOf(startMotion(board.here.reader, { ...on(board), draft }))).toBe("policy.notAllowed");
    expect(await refusalOf(startMotion(board.here.stranger, { ...on(board), draft }))).toBe("auth.noAccess");
    expect(await refusalOf(startMotion(elsewhere.secretary, { ...on(board), draft }))).toBe("meeting.notFound");
    expect(await refusalOf(writeMotion(as(board, bo), { ...on(board), draft, participantIds: [board.participantId(bo)] }))).toBe("policy.notAllowed");
  });
});

describe("the questions", () => {
  test("lead by acclamation to the decision, with the change merged and the clause's id kept", async () => {
    const board = await boardAtItem(names);
    const motionId = await write(board, bo, amend(board, "tillstyrka samarbetsavtalet till och med 2011-12-31"));
    expect(await refusalOf(conclude(board.here.secretary, on(board)))).toBe("question.stillOpen");
    await putQuestion(board.here.secretary, { ...on(board), key: "main", found: [`proposal:${board.versionId}`] });
    const key = `clause:${board.clauses[0]!.id}` as const;
    await putQuestion(as(board, chair), { ...on(board), key, found: [] });
    await recordFound(as(board, chair), { ...on(board), key, found: [`motion:${motionId}`] });
    await conclude(board.here.secretary, on(board));
    expect((await treated(board)).decisions).toMatchObject([
      {
        outcome: "adoptedWithChanges",
        fromQuestions: true,
        proposalVersionId: board.versionId,
        clauses: [{ id: board.clauses[0]!.id, text: "tillstyrka samarbetsavtalet till och med 2011-12-31" }],
      },
    ]);
    expect(await refusalOf(conclude(board.here.secretary, on(board)))).toBe("question.decided");
  });

  test("are put by the chair and the secretary only, in their turn, and the last can be taken back", async () => {
    const board = await boardAtItem(names);
    await write(board, bo, { moved: { kind: "referBack", toFindOut: "vad avtalet kostar", dueDate: null }, reasons: "" });
    expect(await refusalOf(putQuestion(as(board, bo), { ...on(board), key: "today", found: [] }))).toBe("policy.notAllowed");
    expect(await refusalOf(putQuestion(as(board, chair), { ...on(board), key: "main", found: [] }))).toBe("question.notInTurn");
    expect(await refusalOf(orderQuestions(as(board, chair), { ...on(board), order: ["main", "today"] }))).not.toBeNull();
    await putQuestion(as(board, chair), { ...on(board), key: "today", found: ["referBack"] });
    expect(await refusalOf(write(board, anna, alternative("avvakta länets översyn")))).toBe("motion.questionPut");
    await takeQuestionBack(as(board, chair), { ...on(board), key: "today" });
    await putQuestion(as(board, chair), { ...on(board), key: "today", found: ["referBack"] });
    const { decisionIds } = await conclude(as(board, chair), on(board));
    expect((await treated(board)).decisions).toMatchObject([{ outcome: "referredBack", toFindOut: "vad avtalet kostar" }]);
    await removeDecision(board.here.secretary, { ...on(board), decisionId: decisionIds[0]! });
    expect(await refusalOf(conclude(board.here.secretary, on(board)))).toBeNull();
  });

  test("with three proposals first find the counter-proposal, by a vote that can be held again", async () => {
    const board = await boardAtItem(names);
    const first = await write(board, bo, alternative("avvakta länets översyn"));
    const second = await write(board, anna, alternative("avstå från avtalet"));
    await putQuestion(as(board, chair), { ...on(board), key: "main", found: [`proposal:${board.versionId}`] });
    expect(await callDivision(board.here.secretary, { ...on(board), key: "main", method: "rollCall", majority: "simple", inEachGroup: false, concernsPerson: false })).toEqual({
      divisionId: null,
      counter: "counter:main",
    });
    await recordFound(as(board, chair), { ...on(board), key: "counter:main", found: [`motion:${first}`] });
    const opened = await call(board, "counter:main");
    await vote(board, opened, { [chair]: "yes", [bo]: "yes", [anna]: "no", [dag]: "no", [eva]: "no" });
    await cancelVoting(board.here.secretary, { ...on(board), divisionId: opened, reason: "Omröstningen var inte tydligt utlyst." });
    const again = await call(board, "counter:main");
    await vote(board, again, { [chair]: "yes", [bo]: "yes", [anna]: "no", [dag]: "no", [eva]: "no" });
    await closeVoting(board.here.secretary, { ...on(board), divisionId: again });
    const main = await call(board, "main");
    await vote(board, main, { [chair]: "yes", [bo]: "abstain", [anna]: "no", [dag]: "no", [eva]: "yes" });
    await closeVoting(board.here.secretary, { ...on(board), divisionId: main });
    // Two against two, and the chair has voted yes in the roll call.
    await conclude(board.here.secretary, on(board));
    const { questions, decisions } = await treated(board);
    expect(decisions).toMatchObject([{ outcome: "adopted", proposalVersionId: board.versionId }]);
    expect(questions.map(({ key, divisions }) => [key, divisions.map(({ cancelled }) => cancelled?.reason ?? null)])).toEqual([
      ["main", [null]],
      ["counter:main", ["Omröstningen var inte tydligt utlyst.", null]],
    ]);
    expect(questions[0]?.divisions[0]?.contest).toEqual({ kind: "yesNo", yes: `proposal:${board.versionId}`, no: `motion:${second}` });
  });
});

async function call(board: Board, key: "main" | "counter:main"): Promise<string> {
  const called = await callDivision(board.here.secretary, { ...on(board), key, method: "rollCall", majority: "simple", inEachGroup: false, concernsPerson: false });
  return called.divisionId!;
}

async function vote(board: Board, divisionId: string, votes: Record<string, "yes" | "no" | "abstain">): Promise<void> {
  for (const [name, choice] of Object.entries(votes)) await castBallot(as(board, name), { meetingId: board.meetingId, divisionId, choice });
}

describe("a roll call that ties", () => {
  test("is decided by the casting vote where the chair has abstained", async () => {
    const board = await boardAtItem(names.slice(0, 4));
    await write(board, bo, { moved: { kind: "reject" }, reasons: "" });
    await putQuestion(as(board, chair), { ...on(board), key: "main", found: [`proposal:${board.versionId}`] });
    const divisionId = await call(board, "main");
    for (const [name, choice] of [[chair, "abstain"], [bo, "no"], [anna, "no"], [dag, "yes"]] as const) {
      await enterVote(board.here.secretary, { ...on(board), divisionId, participantId: board.participantId(name), choice });
    }
    await enterVote(board.here.secretary, { ...on(board), divisionId, participantId: board.participantId(anna), choice: null });
    await closeVoting(board.here.secretary, { ...on(board), divisionId });
    expect(await refusalOf(conclude(board.here.secretary, on(board)))).toBe("question.stillOpen");
    await recordCastingVote(as(board, chair), { ...on(board), divisionId, vote: "no" });
    await conclude(board.here.secretary, on(board));
    expect((await treated(board)).decisions).toMatchObject([{ outcome: "rejected" }]);
  });
});
