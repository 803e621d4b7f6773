"use server";

import { action } from "#lib/action/boundary.ts";
import { decideLetter, decideLetterShape } from "#lib/usecases/letter/decide-letter.ts";

export const decideLetterAction = action(decideLetterShape, decideLetter);
