"use server";

import { redirect } from "next/navigation";
import { ownAction, visitorAction } from "#lib/action/boundary.ts";
import { forgetSession } from "#lib/auth/forget-session.ts";
import { changePassword, changePasswordShape } from "#lib/usecases/account/change-password.ts";
import { setPasswordByLink, setPasswordByLinkShape } from "#lib/usecases/account/set-password-by-link.ts";
import { setUpWorkspace, setUpWorkspaceShape } from "#lib/usecases/workspace/set-up-workspace.ts";

export const setPasswordByLinkAction = visitorAction(setPasswordByLinkShape, setPasswordByLink);

export const changePasswordAction = ownAction(changePasswordShape, changePassword);

export const setUpWorkspaceAction = visitorAction(setUpWorkspaceShape, setUpWorkspace);

export async function signOutAction(): Promise<void> {
  await forgetSession();
  redirect("/sign-in");
}
