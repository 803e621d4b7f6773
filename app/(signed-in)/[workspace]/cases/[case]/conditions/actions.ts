"use server";

import { action } from "#lib/action/boundary.ts";
import { buildCondition, buildConditionShape } from "#lib/usecases/condition/build-condition.ts";
import { changeCondition, changeConditionShape } from "#lib/usecases/condition/change-condition.ts";
import { confirmCondition, confirmConditionShape } from "#lib/usecases/condition/confirm-condition.ts";
import { removeCondition, removeConditionShape } from "#lib/usecases/condition/remove-condition.ts";
import { takeUpCondition, takeUpConditionShape } from "#lib/usecases/condition/take-up-condition.ts";

export const buildConditionAction = action(buildConditionShape, buildCondition);
export const changeConditionAction = action(changeConditionShape, changeCondition);
export const confirmConditionAction = action(confirmConditionShape, confirmCondition);
export const removeConditionAction = action(removeConditionShape, removeCondition);
export const takeUpConditionAction = action(takeUpConditionShape, takeUpCondition);
