import { throughBoundary } from "#lib/action/boundary.ts";
import { recordPaperSignature, recordPaperSignatureShape } from "#lib/usecases/approval/record-paper-signature.ts";

type Props = { params: Promise<{ workspace: string; meeting: string }> };

/** Records a signature on paper: the scan is the body, who signed what and when stands in the address, as for documents. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { workspace, meeting } = await params;
  const { searchParams } = new URL(request.url);
  const scan = request.body ?? new ReadableStream({ start: (controller) => controller.close() });
  const outcome = await throughBoundary(
    { shape: recordPaperSignatureShape, useCase: (context, recorded) => recordPaperSignature(context, recorded, scan) },
    {
      workspace,
      idempotencyKey: request.headers.get("idempotency-key") ?? undefined,
      input: {
        meetingId: meeting,
        versionId: searchParams.get("version"),
        signatoryId: searchParams.get("signatory"),
        digest: searchParams.get("digest"),
        day: searchParams.get("day"),
        dissent: searchParams.get("dissent") ?? "",
        fileName: searchParams.get("name"),
      },
    },
  );
  return Response.json(outcome);
}
