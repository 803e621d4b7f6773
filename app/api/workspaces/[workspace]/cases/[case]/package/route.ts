import { throughBoundary } from "#lib/action/boundary.ts";
import { packCase, packCaseShape } from "#lib/usecases/archive/pack-case.ts";
import { packageResponse } from "../../../package-response.ts";

type Props = { params: Promise<{ workspace: string; case: string }> };

/** Packs a case for the archive. A POST, since it leaves its line in the history. */
export async function POST(_request: Request, { params }: Props): Promise<Response> {
  const { workspace, case: caseId } = await params;
  return packageResponse(await throughBoundary({ shape: packCaseShape, useCase: packCase }, { workspace, input: { caseId } }));
}
