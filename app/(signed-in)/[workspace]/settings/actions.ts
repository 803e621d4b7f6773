"use server";

import { action } from "#lib/action/boundary.ts";
import { addPhrase, addPhraseShape } from "#lib/usecases/phrase/add-phrase.ts";
import { editPhrase, editPhraseShape } from "#lib/usecases/phrase/edit-phrase.ts";
import { orderPhrases, orderPhrasesShape } from "#lib/usecases/phrase/order-phrases.ts";
import { removePhrase, removePhraseShape } from "#lib/usecases/phrase/remove-phrase.ts";
import { grantRole, grantRoleShape } from "#lib/usecases/role/grant-role.ts";
import { revokeRole, revokeRoleShape } from "#lib/usecases/role/revoke-role.ts";
import { chooseLint, chooseLintShape } from "#lib/usecases/workspace/choose-lint.ts";
import { renameWorkspace, renameWorkspaceShape } from "#lib/usecases/workspace/rename-workspace.ts";
import { setNoticeBoard, setNoticeBoardShape } from "#lib/usecases/workspace/set-notice-board.ts";
import { setRegistrationPattern, setRegistrationPatternShape } from "#lib/usecases/workspace/set-registration-pattern.ts";

export const renameWorkspaceAction = action(renameWorkspaceShape, renameWorkspace);

export const setRegistrationPatternAction = action(setRegistrationPatternShape, setRegistrationPattern);

export const setNoticeBoardAction = action(setNoticeBoardShape, setNoticeBoard);

export const grantRoleAction = action(grantRoleShape, grantRole);

export const revokeRoleAction = action(revokeRoleShape, revokeRole);

export const addPhraseAction = action(addPhraseShape, addPhrase);

export const editPhraseAction = action(editPhraseShape, editPhrase);

export const removePhraseAction = action(removePhraseShape, removePhrase);

export const orderPhrasesAction = action(orderPhrasesShape, orderPhrases);

export const chooseLintAction = action(chooseLintShape, chooseLint);
