"use server";

import { action } from "#lib/action/boundary.ts";
import { disableAccount, disableAccountShape } from "#lib/usecases/account/disable-account.ts";
import { enableAccount, enableAccountShape } from "#lib/usecases/account/enable-account.ts";
import { issuePasswordLink, issuePasswordLinkShape } from "#lib/usecases/account/issue-password-link.ts";
import { editPerson, editPersonShape } from "#lib/usecases/person/edit-person.ts";

export const editPersonAction = action(editPersonShape, editPerson);

export const issuePasswordLinkAction = action(issuePasswordLinkShape, issuePasswordLink);

export const disableAccountAction = action(disableAccountShape, disableAccount);

export const enableAccountAction = action(enableAccountShape, enableAccount);
