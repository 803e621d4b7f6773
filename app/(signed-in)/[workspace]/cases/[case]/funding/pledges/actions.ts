"use server";

import { action } from "#lib/action/boundary.ts";
import { addPledge, addPledgeShape } from "#lib/usecases/pledge/add-pledge.ts";
import { confirmPledge, confirmPledgeShape } from "#lib/usecases/pledge/confirm-pledge.ts";
import { creditInvoice, creditInvoiceShape, payInvoice, payInvoiceShape } from "#lib/usecases/pledge/end-invoice.ts";
import { proposePledges, proposePledgesShape } from "#lib/usecases/pledge/propose-pledges.ts";
import { reversePledge, reversePledgeShape } from "#lib/usecases/pledge/reverse-pledge.ts";
import { sendInvoice, sendInvoiceShape } from "#lib/usecases/pledge/send-invoice.ts";
import { withdrawPledge, withdrawPledgeShape } from "#lib/usecases/pledge/withdraw-pledge.ts";

export const proposePledgesAction = action(proposePledgesShape, proposePledges);
export const addPledgeAction = action(addPledgeShape, addPledge);
export const confirmPledgeAction = action(confirmPledgeShape, confirmPledge);
export const reversePledgeAction = action(reversePledgeShape, reversePledge);
export const withdrawPledgeAction = action(withdrawPledgeShape, withdrawPledge);
export const sendInvoiceAction = action(sendInvoiceShape, sendInvoice);
export const payInvoiceAction = action(payInvoiceShape, payInvoice);
export const creditInvoiceAction = action(creditInvoiceShape, creditInvoice);
