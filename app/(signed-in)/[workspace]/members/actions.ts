"use server";

import { action } from "#lib/action/boundary.ts";
import { addMembers, addMembersShape } from "#lib/usecases/membership/add-members.ts";
import { editMembership, editMembershipShape } from "#lib/usecases/membership/edit-membership.ts";
import { addOrganisation, addOrganisationShape } from "#lib/usecases/organisation/add-organisation.ts";
import { setMailbox, setMailboxShape } from "#lib/usecases/organisation/set-mailbox.ts";

export const addMembersAction = action(addMembersShape, addMembers);

export const editMembershipAction = action(editMembershipShape, editMembership);

export const setMailboxAction = action(setMailboxShape, setMailbox);

export const addOrganisationAction = action(addOrganisationShape, addOrganisation);
