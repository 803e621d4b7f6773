"use server";

import { action } from "#lib/action/boundary.ts";
import { requestErratum, requestErratumShape } from "#lib/usecases/erratum/request-erratum.ts";
import { dispatchExtract, dispatchExtractShape } from "#lib/usecases/extract/dispatch-extract.ts";
import { revokeLink, revokeLinkShape } from "#lib/usecases/extract/revoke-link.ts";
import { waiveExtract, waiveExtractShape } from "#lib/usecases/extract/waive-extract.ts";

export const dispatchExtractAction = action(dispatchExtractShape, dispatchExtract);
export const requestErratumAction = action(requestErratumShape, requestErratum);
export const revokeLinkAction = action(revokeLinkShape, revokeLink);
export const waiveExtractAction = action(waiveExtractShape, waiveExtract);
