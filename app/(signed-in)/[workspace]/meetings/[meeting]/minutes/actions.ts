"use server";

import { action } from "#lib/action/boundary.ts";
import { setFirstPage, setFirstPageShape } from "#lib/usecases/minutes/set-first-page.ts";

export const setFirstPageAction = action(setFirstPageShape, setFirstPage);
