import { throughBoundary } from "#lib/action/boundary.ts";
import { recordPaperSignature, recordPaperSignatureShape } from "#lib/usecases/approval/record-paper-signature.ts";

type Props = { params: Promise<{ workspace: string; meeting: string }> };

/** Records a signature on paper: the scan is the body, who signed what and when stands in a header of its own. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { workspace, meeting } = await params;
  const scan = request.body ?? new ReadableStream({ start: (controller) => controller.close() });
  const outcome = await throughBoundary(
    { shape: recordPaperSignatureShape, useCase: (context, recorded) => recordPaperSignature(context, recorded, scan) },
    {
      workspace,
      idempotencyKey: request.headers.get("idempotency-key") ?? undefined,
      input: { ...factsIn(request.headers.get("paper-signature")), meetingId: meeting },
    },
  );
  return Response.json(outcome);
}

function factsIn(header: string | null): object {
  try {
    return Object(JSON.parse(decodeURIComponent(header ?? "")));
  } catch {
    // What can't be read is told by the shape, as what is missing is.
    return {};
  }
}
