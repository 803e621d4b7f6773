"use server";

import { action } from "#lib/action/boundary.ts";
import { addProposal, addProposalShape } from "#lib/usecases/proposal/add-proposal.ts";
import { fixProposalVersion, fixVersionShape } from "#lib/usecases/proposal/fix-version.ts";
import { orderProposals, orderProposalsShape } from "#lib/usecases/proposal/order-proposals.ts";
import { withdrawProposal, withdrawProposalShape } from "#lib/usecases/proposal/withdraw-proposal.ts";

export const addProposalAction = action(addProposalShape, addProposal);
export const fixProposalVersionAction = action(fixVersionShape, fixProposalVersion);
export const withdrawProposalAction = action(withdrawProposalShape, withdrawProposal);
export const orderProposalsAction = action(orderProposalsShape, orderProposals);
