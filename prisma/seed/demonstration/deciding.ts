import { decisionsOf } from "#lib/data/decision.ts";
import { loadMatter } from "#lib/data/matter.ts";
import { loadMeeting } from "#lib/data/meeting.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { contentOf } from "#lib/domain/clause/content.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import type { Choice } from "#lib/domain/division/division.ts";
import type { Option, QuestionKey } from "#lib/domain/question/question.ts";
import { castBallot, castBallotShape } from "#lib/usecases/division/cast-ballot.ts";
import { callDivision, callDivisionShape, closeDivisionShape, closeVoting, enterVote, enterVoteShape } from "#lib/usecases/division/hold-division.ts";
import { writeMotion, writeMotionShape } from "#lib/usecases/motion/record-motion.ts";
import { conclude, concludeShape } from "#lib/usecases/question/conclude.ts";
import { findCarriedShape, putQuestion, putQuestionShape, recordFound, setSeats, setSeatsShape } from "#lib/usecases/question/put-question.ts";
import { announceRemark, announceRemarkShape } from "#lib/usecases/remark/make-remark.ts";
import { recordDecision, recordDecisionShape } from "#lib/usecases/room/record-decision.ts";
import { saveNominations, saveNominationsShape } from "#lib/usecases/room/save-nominations.ts";
import type { z } from "zod";
import { participantsOf } from "./participants.ts";
import type { Desk } from "./stage.ts";

type Draft = z.input<typeof writeMotionShape>["draft"];
type Remark = Pick<z.input<typeof announceRemarkShape>, "kind" | "text">;
type Wording = Partial<z.input<typeof recordDecisionShape>>;

/** One item while it is being decided, from the secretary's desk: what is moved, put, voted, decided and reserved against. */
export class Deciding {
  readonly #desk: Desk;
  readonly #on: { readonly meetingId: string; readonly itemId: string };
  readonly #now: Date;

  constructor(desk: Desk, on: { meetingId: string; itemId: string }, now: Date) {
    this.#desk = desk;
    this.#on = on;
    this.#now = now;
  }

  /** Those named move something; gives what stands for it when it is put. */
  async moves(names: readonly string[], moved: Draft["moved"]): Promise<Option> {
    const participantIds = await Promise.all(names.map((name) => this.#idOf(name)));
    const { motionId } = await this.#desk.act(writeMotion, writeMotionShape, { ...this.#on, draft: { moved, reasons: "" }, participantIds }, this.#now);
    return `motion:${motionId}`;
  }

  /** The clauses of the first proposal before the meeting, and what stands for it. */
  async proposed(): Promise<{ versionId: string; option: Option; clauses: readonly Clause[] }> {
    const { matter } = await this.#matter();
    const { versionId, clauses } = matter.proposals[0]!;
    return { versionId, option: `proposal:${versionId}`, clauses };
  }

  /** Those named move that a clause of the proposal reads otherwise; gives the clause and what stands for the motion. */
  async movesChange(names: readonly string[], place: number, text: string): Promise<{ key: QuestionKey; option: Option }> {
    const { versionId, clauses } = await this.proposed();
    const clause = clauses[place]!;
    const before = contentOf(clause);
    const amendment = { proposalVersionId: versionId, clauseId: clause.id, before, after: { ...before, text } };
    return { key: `clause:${clause.id}`, option: await this.moves(names, { kind: "amend", amendment }) };
  }

  /** Names are put forward for the seats. */
  async nominate(nominations: z.input<typeof saveNominationsShape>["nominations"], ordinary: number, substitute: number): Promise<void> {
    await this.#desk.act(saveNominations, saveNominationsShape, { ...this.#on, nominations }, this.#now);
    await this.#desk.act(setSeats, setSeatsShape, { ...this.#on, ordinary, substitute }, this.#now);
  }

  /** The chair puts a question, and leaves it for the vote. */
  async puts(key: QuestionKey): Promise<void> {
    await this.#desk.act(putQuestion, putQuestionShape, { ...this.#on, key }, this.#now);
  }

  /** The chair puts a question, or the counter-proposal that a division has been called for, and finds something carried. */
  async finds(key: QuestionKey, ...found: Option[]): Promise<void> {
    const isPut = (await this.#matter()).questions.some((question) => question.key === key);
    if (isPut) await this.#desk.act(recordFound, findCarriedShape, { ...this.#on, key, found }, this.#now);
    else await this.#desk.act(putQuestion, putQuestionShape, { ...this.#on, key, found }, this.#now);
  }

  /** A division is called for that needs a counter-proposal first. */
  async calls(key: QuestionKey): Promise<void> {
    await this.#desk.act(callDivision, callDivisionShape, { ...this.#on, key, method: "rollCall" }, this.#now);
  }

  /** A roll call, in which the secretary enters what each votes. */
  async callsRoll(key: QuestionKey, votes: Readonly<Record<string, Choice>>): Promise<void> {
    const divisionId = await this.#opens(key, "rollCall");
    for (const [name, choice] of Object.entries(votes)) {
      const vote = { ...this.#on, divisionId, participantId: await this.#idOf(name), choice: choice as z.input<typeof enterVoteShape>["choice"] };
      await this.#desk.act(enterVote, enterVoteShape, vote, this.#now);
    }
    await this.#desk.act(closeVoting, closeDivisionShape, { ...this.#on, divisionId }, this.#now);
  }

  /** A closed ballot, in which each votes from a device of their own. */
  async ballots(key: QuestionKey, votes: Readonly<Record<string, string>>): Promise<void> {
    const divisionId = await this.#opens(key, "closedBallot");
    const people = await participantsOf(this.#desk, this.#on.meetingId);
    for (const [voter, name] of Object.entries(votes)) {
      const personId = people.find((one) => one.name === voter)!.personId!;
      const ballot = castBallotShape.parse({ meetingId: this.#on.meetingId, divisionId, choice: { names: [`name:${name}`] } });
      await castBallot({ personId, workspace: this.#desk.slug, now: this.#now }, ballot);
    }
    await this.#desk.act(closeVoting, closeDivisionShape, { ...this.#on, divisionId }, this.#now);
  }

  /** Writes what the questions have led to, in the board's own words where they are given. */
  async concludes(wording: Wording | null = null): Promise<void> {
    await this.#desk.act(conclude, concludeShape, this.#on, this.#now);
    if (!wording) return;
    const [decision] = await inTransaction(this.#desk.workspaceId, (tx) => decisionsOf(tx, this.#desk.workspaceId, this.#on.itemId));
    const { id, version, fromQuestions: _, ...decided } = decision!;
    const input = { ...this.#on, stored: { id, version }, ...decided, ...wording } as z.input<typeof recordDecisionShape>;
    await this.#desk.act(recordDecision, recordDecisionShape, input, this.#now);
  }

  /** Those named reserve against the decision, or have something written beside it. */
  async remark(names: readonly string[], remark: Remark): Promise<void> {
    const participantIds = await Promise.all(names.map((name) => this.#idOf(name)));
    await this.#desk.act(announceRemark, announceRemarkShape, { ...this.#on, ...remark, participantIds }, this.#now);
  }

  async #opens(key: QuestionKey, method: "rollCall" | "closedBallot"): Promise<string> {
    const { divisionId } = await this.#desk.act(callDivision, callDivisionShape, { ...this.#on, key, method }, this.#now);
    if (divisionId === null) throw new Error(`no division was opened on ${key}`);
    return divisionId;
  }

  async #idOf(name: string): Promise<string> {
    const found = (await participantsOf(this.#desk, this.#on.meetingId)).find((one) => one.name === name);
    if (!found) throw new Error(`${name} is not at the meeting`);
    return found.id;
  }

  async #matter() {
    const { workspaceId } = this.#desk;
    const { meetingId, itemId } = this.#on;
    return inTransaction(workspaceId, async (tx) => loadMatter(tx, workspaceId, await loadMeeting(tx, workspaceId, meetingId), itemId));
  }
}
