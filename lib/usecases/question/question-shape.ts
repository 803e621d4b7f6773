import { z } from "zod";
import type { Option, QuestionKey } from "#lib/domain/question/question.ts";

const id = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const keyPattern = new RegExp(`^(counter:){0,20}(today|laterHow|main|(clause|addition):${id}|election:(ordinary|substitute))$`);
const optionPattern = new RegExp(`^(today|later|referBack|defer|reject|no|(proposal|motion|clause):${id}|name:.{1,300})$`, "u");

/** Which question it is, as a form says it. Whether there is such a question is for the rules. */
export const keyShape = z.custom<QuestionKey>((value) => typeof value === "string" && keyPattern.test(value));

/** What can be found carried or voted for, as a form says it. */
export const optionShape = z.custom<Option>((value) => typeof value === "string" && optionPattern.test(value));
