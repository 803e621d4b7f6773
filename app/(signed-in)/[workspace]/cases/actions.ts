"use server";

import { action } from "#lib/action/boundary.ts";
import { closeCase, closeCaseShape } from "#lib/usecases/case/close-case.ts";
import { editCase, editCaseShape } from "#lib/usecases/case/edit-case.ts";
import { registerCase, registerCaseShape } from "#lib/usecases/case/register-case.ts";
import { reopenCase, reopenCaseShape } from "#lib/usecases/case/reopen-case.ts";
import { removeDocument, removeDocumentShape } from "#lib/usecases/document/remove-document.ts";
import { correctRecord, correctRecordShape } from "#lib/usecases/record/correct-record.ts";
import { registerRecord, registerRecordShape } from "#lib/usecases/record/register-record.ts";

export const registerCaseAction = action(registerCaseShape, registerCase);
export const editCaseAction = action(editCaseShape, editCase);
export const closeCaseAction = action(closeCaseShape, closeCase);
export const reopenCaseAction = action(reopenCaseShape, reopenCase);
export const registerRecordAction = action(registerRecordShape, registerRecord);
export const correctRecordAction = action(correctRecordShape, correctRecord);
export const removeDocumentAction = action(removeDocumentShape, removeDocument);
