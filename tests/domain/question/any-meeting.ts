import fc from "fast-check";
import { draw, giveCastingVote } from "#lib/domain/division/break-tie.ts";
import type { Choice, Division } from "#lib/domain/division/division.ts";
import { closeDivision } from "#lib/domain/division/end-division.ts";
import { majorities } from "#lib/domain/division/majority.ts";
import { openDivision } from "#lib/domain/division/open-division.ts";
import { divisionResult } from "#lib/domain/division/result.ts";
import { castBallot } from "#lib/domain/division/vote.ts";
import { handInMotion } from "#lib/domain/motion/draft-motion.ts";
import type { Motion } from "#lib/domain/motion/motion.ts";
import { joinMotion, withdrawMotion } from "#lib/domain/motion/movers.ts";
import { recordMotion } from "#lib/domain/motion/record-motion.ts";
import { cancelVote } from "#lib/domain/question/cancel-vote.ts";
import { isPut } from "#lib/domain/question/live-motions.ts";
import { nextContest } from "#lib/domain/question/next-contest.ts";
import { questionOrder } from "#lib/domain/question/order.ts";
import { reorderQuestions } from "#lib/domain/question/precedence.ts";
import type { Question } from "#lib/domain/question/question.ts";
import { findCarried, putQuestion, undoQuestion } from "#lib/domain/question/put-question.ts";
import { mostCarried } from "#lib/domain/question/result-of.ts";
import type { Treatment } from "#lib/domain/question/treatment.ts";
import { Refused } from "#lib/domain/refused.ts";
import { item, room, seated } from "#tests/domain/presence/rooms.ts";
import { add, alternative, approve, change, council, defer, matter, nominated, office, presidium, referBack, reject, secretary, strike } from "./matters.ts";

const voters = ["m1", "m2", "m3", "m4"];
const presence = room(voters.map((id) => seated(id, id === "m1" ? "chair" : "member")));
const treated = item(15);

/** Something of each kind, and things that stand against each other or within each other. */
const drafts: readonly Motion[] = [
  approve("approval"),
  reject("rejection"),
  change("less", "b1", "med 300 000 kronor"),
  change("more", "b1", "med 600 000 kronor"),
  strike("without-b", "b"),
  strike("without-a", "a"),
  strike("without-c", "c"),
  change("later-start", "p", "följa den nationella strategin", presidium),
  add("follow-up", "följa upp om ett år"),
  add("inventory", "inventera behovet", true),
  alternative("consultant", "anlita en konsult"),
  referBack("cost", "vad tjänsten kostar", "2010-09-01"),
  referBack("employer", "vem som är arbetsgivare"),
  defer("postponement", "nästa sammanträde"),
].map((one) => ({ ...one, handedIn: null, recorded: null }));

/** The meeting as it stands: the treatment of the item, and all motions, whether or not they are in the record. */
export type Meeting = { readonly treatment: Treatment; readonly motions: readonly Motion[] };

/** One act, and two numbers by which it chooses among what there is. */
type Act = { readonly what: keyof typeof acts; readonly one: number; readonly other: number };

const acts = {
  move: (meeting: Meeting, act: Act) => onMotion(meeting, act, (motion) => handInMotion(motion, meetingDay(meeting), motion.drafted)),
  record: (meeting: Meeting, act: Act) =>
    onMotion(meeting, act, (motion) =>
      recordMotion(motion, { ...meetingDay(meeting), motions: meeting.treatment.matter.motions, anyQuestionPut: meeting.treatment.questions.length > 0 }, secretary),
    ),
  join: (meeting: Meeting, act: Act) =>
    onMotion(meeting, act, (motion) => joinMotion(motion, mover(`m${act.other % 3}`), isPut(motion, meeting.treatment.questions))),
  withdraw: (meeting: Meeting, act: Act) =>
    onMotion(meeting, act, (motion) => withdrawMotion(motion, chosen(motion.movers, act.other)!, isPut(motion, meeting.treatment.questions), secretary)),
  put: ({ treatment, ...rest }: Meeting, act: Act) => {
    const steps = questionOrder(treatment);
    const next = act.other % 4 > 0 ? steps.find(({ state }) => state === "next") : chosen(steps, act.one);
    if (!next) return undefined;
    const put = putQuestion(treatment, { id: `q-${next.key}`, key: next.key, put: secretary });
    return put instanceof Refused ? put : { ...rest, treatment: { ...treatment, questions: [...treatment.questions, put] } };
  },
  find: (meeting: Meeting, act: Act) =>
    onQuestion(meeting, act, (question, treatment) => {
      const from = act.other % Math.max(1, question.options.length);
      const inTurn = [...question.options.slice(from), ...question.options.slice(0, from)];
      return findCarried(treatment, question.key, inTurn.slice(0, mostCarried(question)));
    }),
  call: (meeting: Meeting, act: Act) => {
    const { treatment } = meeting;
    const question = latest(treatment.questions, act.one);
    const next = question && nextContest(treatment, question.key);
    if (!next || next instanceof Refused) return next;
    if (next.kind === "hold") return opened(meeting, act, question, next.contest);
    const counter = putQuestion(treatment, { id: `q-${next.key}`, key: next.key, put: secretary });
    return counter instanceof Refused ? counter : { ...meeting, treatment: { ...treatment, questions: [...treatment.questions, counter] } };
  },
  vote: (meeting: Meeting, act: Act) => onDivision(meeting, (division) => voters.reduce((voting, id, place) => voted(voting, id, act.one + act.other * place), division)),
  close: (meeting: Meeting) => onDivision(meeting, (division) => closeDivision(division, secretary, [])),
  cancel: (meeting: Meeting, act: Act) => onDivision(meeting, (division) => cancelVote(meeting.treatment, division, { ...secretary, reason: "fel lista" }), act.one),
  breakTie: (meeting: Meeting, act: Act) =>
    onDivision(meeting, (division) => {
      const result = divisionResult(division);
      if (result?.state === "tied" && result.needs === "draw") return draw(division, result.between.slice(0, result.seatsLeft));
      return giveCastingVote(division, { vote: act.one % 2 ? "yes" : "no", byId: "m1", chairId: "m1" });
    }),
  undo: ({ treatment, ...rest }: Meeting, act: Act) => {
    const question = latest(treatment.questions, act.one);
    const questions = question && undoQuestion(treatment, question.key);
    return questions instanceof Refused || !questions ? questions : { ...rest, treatment: { ...treatment, questions } };
  },
  reorder: ({ treatment, ...rest }: Meeting, act: Act) => {
    const keys = questionOrder(treatment).map(({ key }) => key);
    const from = act.one % Math.max(1, keys.length);
    const wanted = keys.toSpliced(from, 1).toSpliced(act.other % Math.max(1, keys.length), 0, ...keys.slice(from, from + 1));
    const chairOrder = reorderQuestions(treatment, wanted.filter((key) => !key.startsWith("counter:")));
    return chairOrder instanceof Refused ? chairOrder : { ...rest, treatment: { ...treatment, chairOrder } };
  },
};

/** Does an act; what the rules refuse, and what there is nothing to do it with, leaves everything as it was. */
export function after(meeting: Meeting, act: Act): Meeting {
  const done = acts[act.what](meeting, act);
  return done instanceof Refused || !done ? meeting : done;
}

const act = (what: fc.Arbitrary<Act["what"]>): fc.Arbitrary<Act> => fc.record({ what, one: fc.nat(60), other: fc.nat(60) });
const anyKind = Object.keys(acts) as Act["what"][];
const chairing = ["put", "put", "put", "find", "find", "find", "call", "vote", "vote", "close", "close", "breakTie"] as const;

/** Any acts at all, or a meeting as it mostly goes, with acts out of place strewn in. */
const anyActs = fc.oneof(
  { weight: 1, arbitrary: fc.array(act(fc.constantFrom(...anyKind)), { maxLength: 30 }) },
  { weight: 4, arbitrary: fc.array(fc.oneof({ weight: 8, arbitrary: act(fc.constantFrom(...chairing)) }, { weight: 1, arbitrary: act(fc.constantFrom(...anyKind)) }), { minLength: 20, maxLength: 60 }) },
);

const anyMatter = fc
  .record({
    body: fc.constantFrom(matter().body, council),
    proposals: fc.constantFrom([office], [office, presidium], []),
    nominations: fc.constantFrom([], [], nominated("S: Siv Berg", "M: Jan Ek", "C: Eva Lund")),
    minorityUsed: fc.boolean(),
  })
  .map((given) => matter({ ...given, seats: given.nominations.length > 0 ? { ordinary: 1, substitute: 1 } : matter().seats }));

/** A meeting that has come to one item, with some motions in the record already, and what is done there. */
export const anyMeeting = fc.record({ before: anyMatter, recorded: fc.subarray([...drafts], { maxLength: 5 }), acts: anyActs }).map(({ before, recorded, acts: sequence }) => {
  const start: Meeting = { treatment: { itemId: "item", matter: before, chairOrder: [], questions: [], isDecided: false }, motions: drafts };
  const inRecord = recorded.reduce((meeting, { id }) => {
    const one = drafts.findIndex((draft) => draft.id === id);
    return after(after(meeting, { what: "move", one, other: 0 }), { what: "record", one, other: 0 });
  }, start);
  return { start: inRecord, acts: sequence };
});

function onMotion(meeting: Meeting, { one }: Act, rule: (motion: Motion) => Motion | Refused): Meeting | Refused {
  const motion = chosen(meeting.motions, one)!;
  const changed = rule(motion);
  if (changed instanceof Refused) return changed;
  const motions = meeting.motions.map((other) => (other === motion ? changed : other));
  const known = meeting.treatment.matter.motions;
  const isNew = changed.recorded !== null && !known.some(({ id }) => id === changed.id);
  const inRecord = isNew ? [...known, changed] : known.map((other) => (other.id === changed.id ? changed : other));
  return { motions, treatment: { ...meeting.treatment, matter: { ...meeting.treatment.matter, motions: inRecord } } };
}

function onQuestion(meeting: Meeting, { one }: Act, rule: (question: Question, treatment: Treatment) => Question | Refused): Meeting | Refused | undefined {
  const question = latest(meeting.treatment.questions, one);
  const changed = question && rule(question, meeting.treatment);
  return changed instanceof Refused || !changed ? changed : withQuestion(meeting, changed);
}

/** The division held last, or any where a number is given. */
function onDivision(meeting: Meeting, rule: (division: Division) => Division | Refused, one = 0): Meeting | Refused | undefined {
  const question = latest(meeting.treatment.questions.filter(({ divisions }) => divisions.length > 0), one);
  const division = question?.divisions.at(-1);
  if (!question || !division) return undefined;
  const changed = rule(division);
  return changed instanceof Refused ? changed : withQuestion(meeting, { ...question, divisions: [...question.divisions.slice(0, -1), changed] });
}

function opened(meeting: Meeting, { other }: Act, question: Question, contest: Division["contest"]): Meeting | Refused {
  const method = contest.kind === "election" && other % 2 ? "closedBallot" : "rollCall";
  const asked = { id: `d-${question.key}-${question.divisions.length}`, questionId: question.id, contest, method, majority: majorities.simple } as const;
  const opening = { ...asked, inEachGroup: false, concernsPerson: false, opened: secretary };
  const division = openDivision(opening, { item: treated, presence, questions: meeting.treatment.questions, notParticipating: [] });
  return division instanceof Refused ? division : withQuestion(meeting, { ...question, divisions: [...question.divisions, division] });
}

function voted(division: Division, participantId: string, number: number): Division {
  const { contest } = division;
  const choices: readonly Choice[] = contest.kind === "yesNo" ? ["yes", "no", "abstain"] : contest.names.map((name) => ({ names: [name] }));
  const cast = castBallot(division, { participantId, choice: chosen(choices, number)! }, null);
  return cast instanceof Refused ? division : cast;
}

function withQuestion({ treatment, ...rest }: Meeting, question: Question): Meeting {
  const questions = treatment.questions.map((other) => (other.key === question.key ? question : other));
  return { ...rest, treatment: { ...treatment, questions } };
}

/** Mostly the one that came last. */
function latest<One>(all: readonly One[], number: number): One | undefined {
  return number % 5 > 0 ? all.at(-1) : chosen(all, number / 5);
}

function chosen<One>(all: readonly One[], number: number): One | undefined {
  return all[number % Math.max(1, all.length)];
}

function meetingDay({ treatment }: Meeting) {
  return { proposals: treatment.matter.proposals, meetingDay: "2010-04-22" };
}

function mover(name: string) {
  return { personId: name, name };
}

