import type { MinutesBlock } from "#lib/domain/minutes/minutes.ts";
import type { Named, ToldStep } from "#lib/domain/minutes/proceedings/proceedings.ts";
import { inWords } from "#lib/i18n/format.ts";
import { translator } from "#lib/i18n/translator.ts";
import { allFound, atTheBeginning, label, nameWords, type Prose, text } from "./prose.ts";

type Put = Extract<ToldStep, { step: "put" }>;

/** "Propositionsordning": what the chair put and found, and how it was to be voted. */
export function questionsProse(steps: readonly ToldStep[], prose: Prose): MinutesBlock[] {
  return [label(translator(prose.language, "proceedings")("label.questions")), ...steps.map((step, place) => text(stepWords(step, orderAfter(steps.slice(0, place)), prose)))];
}

/** How a question follows on what is told before it: the votes themselves are told in a section of their own, after all questions. */
type Order = "first" | "then" | "afterVote";

function orderAfter(before: readonly ToldStep[]): Order {
  const last = before.findLast((step): step is Put => step.step === "put" && step.question !== "counter");
  return last?.divisionCalled ? "afterVote" : before.length === 0 ? "first" : "then";
}

function stepWords(step: ToldStep, order: Order, prose: Prose): string {
  const words = translator(prose.language, "proceedings");
  const { language } = prose;
  switch (step.step) {
    case "put":
      return putWords(step, order, prose);
    case "votingOrder":
      return [words("voting.order"), words("voting.yes", { wants: wants(step.question, step.yes, prose) }), words("voting.no", { wants: wants(step.question, step.no, prose) })].join("\n");
    case "unput":
      return atTheBeginning(words("voting.unput", { motions: inWords(step.motions.map((motion) => nameWords(motion, prose)), language) }), prose);
  }
}

/** The question and what was found; in an election that was voted on only that it was, and for the other seats who was found elected. */
function putWords(put: Put, order: Order, prose: Prose): string {
  const words = translator(prose.language, "proceedings");
  if (put.question === "ordinary" || put.question === "substitute") {
    if (put.divisionCalled) return words("put.electionCalled", { who: put.question });
    return words("put.electionFound", { who: put.question, finding: allFound(put.found, put.question, prose) });
  }
  const asked = askedWords(put, order, prose);
  return put.divisionCalled ? `${asked} ${words("put.divisionCalled")}` : asked;
}

function askedWords(put: Put, order: Order, prose: Prose): string {
  const words = translator(prose.language, "proceedings");
  const finding = allFound(put.found, put.question, prose);
  const options = optionsWords(put, prose);
  switch (put.question) {
    case "today":
      return words("put.today", { later: put.options.find(({ kind }) => kind !== "today")?.kind ?? "later", finding });
    case "laterHow":
      return words("put.laterHow", { order, finding });
    case "addition":
      return words("put.addition", { order, motion: nameWords(put.options[0]!, prose), finding });
    case "counter":
      return words("put.counter", { main: put.counterTo ? nameWords(put.counterTo, prose) : "", options, finding });
    default:
      return words("put.proposals", { order, options, finding });
  }
}

/** One, two against each other, or all in a row. What was proposed stands before the changes of it. */
function optionsWords({ options }: Put, prose: Prose): string {
  const inTurn = [...options.filter(({ kind }) => kind === "clause"), ...options.filter(({ kind }) => kind !== "clause")];
  const names = inTurn.map((option) => nameWords(option, prose));
  const [one, other] = names;
  if (names.length === 2) return translator(prose.language, "proceedings")("put.against", { one: one!, other: other! });
  return inWords(names, prose.language);
}

function wants(question: string, option: Named, prose: Prose): string {
  const proposals = option.kind === "reject" ? option.proposals : 0;
  return translator(prose.language, "proceedings")("voting.wants", { kind: question === "counter" ? question : option.kind, name: nameWords(option, prose), proposals });
}
