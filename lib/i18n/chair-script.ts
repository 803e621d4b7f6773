import { type Body, definiteName } from "../domain/body/body.ts";
import type { Option } from "../domain/question/question.ts";
import type { Utterance } from "../domain/question/script.ts";
import { inWords } from "./format.ts";
import type { Language } from "./locale.ts";
import { majorityFacts } from "./majority.ts";
import type { translator } from "./translator.ts";

/** The words of the namespace `question`, from a page (`useTranslations`) or from `translator`. */
export type QuestionWords = ReturnType<typeof translator<"question">>;

/** What is needed to put the chair's words together. `nameOf` tells whose a proposal or a motion is: "kansliets förslag". */
export type Spoken = {
  readonly words: QuestionWords;
  readonly language: Language;
  readonly body: Pick<Body, "name" | "rules">;
  readonly nameOf: (option: Option) => string;
};

/** What the chair says, as a sentence to be read aloud. */
export function utterance(said: Utterance, spoken: Spoken): string {
  const { words } = spoken;
  switch (said.kind) {
    case "moreMotions":
    case "debateClosed":
    case "divisionCalled":
      return words(`script.${said.kind}`);
    case "orderIs":
      return words("script.orderIs", { questions: inWords(said.questions.map((question) => words(`script.about.${question}`)), spoken.language) });
    case "proposalsAre":
      return words("script.proposalsAre", { question: said.question, options: optionNames(said.options, spoken) });
    case "askApproval":
      return words("script.askApproval", { ...namedBy([said.option], spoken), asked: askedAs(said.question, said.option) });
    case "find":
      return words("script.find", { ...namedBy(said.options, spoken), asked: askedAs(said.question, said.options[0]) });
    case "counterFirst":
      return words("script.counterFirst", { found: optionName(said.found, spoken) });
    case "votingRule":
      return words("script.votingRule", { yes: wants(said.question, said.yes, spoken), no: wants(said.question, said.no, spoken) });
    case "majorityRule":
      return words("script.majorityRule", majorityFacts(said.majority, said.inEachGroup));
    case "electionRule":
      return words("script.electionRule", { seats: said.seats });
    case "result": {
      const found = words("script.find", { ...namedBy(said.options, spoken), asked: askedAs(said.question, said.options[0]) });
      return words("script.result", { by: said.by, found });
    }
  }
}

/** What an option is called within a sentence: by the catalogue, or by whose it is. */
export function optionName(option: Option, { words, nameOf }: Pick<Spoken, "words" | "nameOf">): string {
  const [kind = "", ...name] = option.split(":");
  if (kind === "name") return name.join(":");
  return kind === "proposal" || kind === "motion" ? nameOf(option) : words(`option.${kind as "today"}`);
}

/** What one who votes for an option wants: "bifaller kansliets förslag", "vill att ärendet återremitteras". */
function wants(question: string, option: Option, spoken: Spoken): string {
  return spoken.words("script.wants", { asked: askedAs(question, option), name: optionName(option, spoken) });
}

/** Which form of the sentence is used: a counter-proposal and an election are asked for in their own ways. */
function askedAs(question: string, option: Option | undefined): string {
  return question === "counter" ? "counter" : (option?.split(":")[0] ?? "");
}

function namedBy(options: readonly Option[], spoken: Spoken): { body: string; name: string } {
  const body = definiteName(spoken.body);
  return { body: body.slice(0, 1).toLocaleLowerCase(spoken.language) + body.slice(1), name: optionNames(options, spoken) };
}

function optionNames(options: readonly Option[], spoken: Spoken): string {
  return inWords(options.map((option) => optionName(option, spoken)), spoken.language);
}
