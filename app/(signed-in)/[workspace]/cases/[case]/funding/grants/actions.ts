"use server";

import { action } from "#lib/action/boundary.ts";
import { addGrant, addGrantShape } from "#lib/usecases/grant/add-grant.ts";
import { applyForGrant, applyForGrantShape, decideGrant, decideGrantShape, withdrawGrant, withdrawGrantShape } from "#lib/usecases/grant/record-step.ts";

export const addGrantAction = action(addGrantShape, addGrant);
export const applyForGrantAction = action(applyForGrantShape, applyForGrant);
export const decideGrantAction = action(decideGrantShape, decideGrant);
export const withdrawGrantAction = action(withdrawGrantShape, withdrawGrant);
