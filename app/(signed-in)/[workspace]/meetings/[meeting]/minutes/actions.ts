"use server";

import { action } from "#lib/action/boundary.ts";
import { overrideProse, overrideProseShape, restoreProse, restoreProseShape } from "#lib/usecases/minutes/override-prose.ts";
import { setFirstPage, setFirstPageShape } from "#lib/usecases/minutes/set-first-page.ts";

export const setFirstPageAction = action(setFirstPageShape, setFirstPage);
export const overrideProseAction = action(overrideProseShape, overrideProse);
export const restoreProseAction = action(restoreProseShape, restoreProse);
