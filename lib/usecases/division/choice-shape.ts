import { z } from "zod";
import { optionShape } from "../question/question-shape.ts";

/** What someone votes, as a form says it. Whether it can be voted is for `reasonAgainstChoice`. */
export const choiceShape = z.union([z.enum(["yes", "no", "abstain"]), z.strictObject({ names: z.array(optionShape).max(100, "division.tooManyNames") })]);
