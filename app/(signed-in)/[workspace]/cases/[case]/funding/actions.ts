"use server";

import { action } from "#lib/action/boundary.ts";
import { changePlan, changePlanShape } from "#lib/usecases/funding/change-plan.ts";
import { copyPlan, copyPlanShape } from "#lib/usecases/funding/copy-plan.ts";
import { decidePlan, decidePlanShape } from "#lib/usecases/funding/decide-plan.ts";
import { importPopulation, importPopulationShape } from "#lib/usecases/funding/import-population.ts";
import { makePlan, makePlanShape } from "#lib/usecases/funding/make-plan.ts";

export const makePlanAction = action(makePlanShape, makePlan);
export const changePlanAction = action(changePlanShape, changePlan);
export const copyPlanAction = action(copyPlanShape, copyPlan);
export const decidePlanAction = action(decidePlanShape, decidePlan);
export const importPopulationAction = action(importPopulationShape, importPopulation);
