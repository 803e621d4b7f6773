import { Refused } from "#lib/domain/refused.ts";
import { clausesAbove, strikes } from "./falls.ts";
import { liveMotions } from "./live-motions.ts";
import type { Matter, QuestionKey } from "./question.ts";
import { type Asked, questionsOf } from "./questions-of.ts";
import { counteredBy, type Treatment } from "./treatment.ts";

/** The rules of precedence, each of which has its sentence when the chair's order breaks it. */
type Rule = "formalFirst" | "mainFirst" | "wholeFirst" | "ordinaryFirst";
type Before = { readonly key: QuestionKey; readonly rule: Rule };

const formal: readonly QuestionKey[] = ["today", "laterHow"];

/**
 * Which questions have to be put before this one: the formal ones before all others; the main question before what
 * belongs to a proposal, but not before an addition that stands alone; whether a clause is to be struck before what its
 * sub-clauses are to say; the ordinary seats before the substitutes'.
 */
function mustComeBefore(matter: Matter, { key }: Asked, all: readonly Asked[]): readonly Before[] {
  const formalBefore = formal.slice(0, formal.includes(key) ? formal.indexOf(key) : formal.length);
  const before: readonly Before[] = formalBefore.map((each) => ({ key: each, rule: "formalFirst" }));
  const rest = formal.includes(key) ? [] : afterMain(matter, key, all);
  return [...before, ...rest].filter(({ key: other }) => all.some((asked) => asked.key === other));
}

function afterMain(matter: Matter, key: QuestionKey, all: readonly Asked[]): readonly Before[] {
  const main: Before = { key: "main", rule: "mainFirst" };
  if (key === "main") return [];
  if (key === "election:substitute") return [main, { key: "election:ordinary", rule: "ordinaryFirst" }];
  if (key.startsWith("clause:")) return [main, ...wholesOf(matter, key.slice("clause:".length), all)];
  const standsAlone = liveMotions(matter, "add").some(({ id, moved }) => key === `addition:${id}` && moved.standsAlone);
  return standsAlone ? [] : [main];
}

/** The clauses above this one that someone wants struck. */
function wholesOf(matter: Matter, clauseId: string, all: readonly Asked[]): readonly Before[] {
  return clausesAbove(matter, clauseId)
    .map((id) => `clause:${id}` as const)
    .filter((key) => all.some((asked) => asked.key === key && asked.options.some((option) => strikes(matter, option))))
    .map((key) => ({ key, rule: "wholeFirst" }));
}

/**
 * The questions in the order they are put: those already put as they were, then as the chair has chosen, as far as that
 * still makes sense; what the chair hasn't placed stands where the rule has it.
 */
export function inOrder(treatment: Treatment): readonly Asked[] {
  const asked = questionsOf(treatment);
  const alreadyPut = putKeys(treatment);
  const chosen = treatment.chairOrder.filter((key) => asked.some((each) => each.key === key));
  const slots = chosen.values();
  const wished = asked.map(({ key }) => (chosen.includes(key) ? (slots.next().value ?? key) : key));
  const inTurn: Asked[] = [];
  const place = (key: QuestionKey) => {
    const one = asked.find((each) => each.key === key);
    if (!one || inTurn.includes(one)) return;
    for (const before of mustComeBefore(treatment.matter, one, asked)) place(before.key);
    inTurn.push(one);
  };
  for (const key of [...alreadyPut, ...wished]) place(key);
  return inTurn;
}

/**
 * Gives the order the chair wants. Refuses one that doesn't hold each question once (`question.orderStale`), that moves
 * what has been put, or that goes against the rules of precedence, each with its sentence.
 */
export function reorderQuestions(treatment: Treatment, wanted: readonly QuestionKey[]): readonly QuestionKey[] | Refused {
  if (treatment.isDecided) return new Refused("question.decided");
  const asked = questionsOf(treatment);
  const isComplete = wanted.length === asked.length && asked.every(({ key }) => wanted.includes(key));
  if (!isComplete) return new Refused("question.orderStale");
  if (putKeys(treatment).some((key, place) => wanted[place] !== key)) return new Refused("question.putStays");
  for (const one of asked) {
    const broken = mustComeBefore(treatment.matter, one, asked).find(({ key }) => wanted.indexOf(key) > wanted.indexOf(one.key));
    if (broken) return refusedAs(broken.rule);
  }
  return wanted;
}

function refusedAs(rule: Rule): Refused {
  switch (rule) {
    case "formalFirst":
      return new Refused("question.formalFirst");
    case "mainFirst":
      return new Refused("question.mainFirst");
    case "wholeFirst":
      return new Refused("question.wholeFirst");
    case "ordinaryFirst":
      return new Refused("question.ordinaryFirst");
  }
}

function putKeys({ questions }: Treatment): readonly QuestionKey[] {
  return questions.map(({ key }) => key).filter((key) => counteredBy(key) === null);
}
