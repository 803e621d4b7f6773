"use server";

import { action } from "#lib/action/boundary.ts";
import { endAppeal, endAppealShape, recordAppeal, recordAppealShape } from "#lib/usecases/public-notice/appeals.ts";
import { confirmLegalForce, confirmLegalForceShape } from "#lib/usecases/public-notice/confirm-legal-force.ts";
import { replaceNotice, replaceNoticeShape } from "#lib/usecases/public-notice/replace-notice.ts";

export const replaceNoticeAction = action(replaceNoticeShape, replaceNotice);
export const recordAppealAction = action(recordAppealShape, recordAppeal);
export const endAppealAction = action(endAppealShape, endAppeal);
export const confirmLegalForceAction = action(confirmLegalForceShape, confirmLegalForce);
