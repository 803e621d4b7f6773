"use server";

import { action } from "#lib/action/boundary.ts";
import { editBody, editBodyShape } from "#lib/usecases/body/edit-body.ts";
import { setBodyRules, setBodyRulesShape } from "#lib/usecases/body/set-body-rules.ts";
import { setStandingItems, setStandingItemsShape } from "#lib/usecases/body/set-standing-items.ts";
import { setUpBody, setUpBodyShape } from "#lib/usecases/body/set-up-body.ts";
import { addMandate, addMandateShape } from "#lib/usecases/mandate/add-mandate.ts";
import { editMandate, editMandateShape } from "#lib/usecases/mandate/edit-mandate.ts";
import { endMandate, endMandateShape } from "#lib/usecases/mandate/end-mandate.ts";
import { replaceMandate, replaceMandateShape } from "#lib/usecases/mandate/replace-mandate.ts";

export const setUpBodyAction = action(setUpBodyShape, setUpBody);

export const editBodyAction = action(editBodyShape, editBody);

export const setBodyRulesAction = action(setBodyRulesShape, setBodyRules);

export const setStandingItemsAction = action(setStandingItemsShape, setStandingItems);

export const addMandateAction = action(addMandateShape, addMandate);

export const editMandateAction = action(editMandateShape, editMandate);

export const endMandateAction = action(endMandateShape, endMandate);

export const replaceMandateAction = action(replaceMandateShape, replaceMandate);
