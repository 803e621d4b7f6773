import { throughBoundary } from "#lib/action/boundary.ts";
import { uploadDocument, uploadDocumentShape } from "#lib/usecases/document/upload-document.ts";

type Props = { params: Promise<{ workspace: string }> };

/**
 * Takes in one file: its bytes are the body, what it is and where it belongs stands in the address. Not a server
 * action, since those hold the whole body in memory and can't tell how far it has come.
 */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { workspace } = await params;
  const { searchParams } = new URL(request.url);
  const body = request.body ?? new ReadableStream({ start: (controller) => controller.close() });
  const outcome = await throughBoundary(
    { shape: uploadDocumentShape, useCase: (context, upload) => uploadDocument(context, upload, body) },
    {
      workspace,
      idempotencyKey: request.headers.get("idempotency-key") ?? undefined,
      input: {
        caseId: searchParams.get("case"),
        recordId: searchParams.get("record"),
        fileName: searchParams.get("name"),
        size: declaredSize(request.headers),
      },
    },
  );
  return Response.json(outcome);
}

function declaredSize(headers: Headers): number | null {
  const length = headers.get("content-length");
  return length === null ? null : Number(length);
}
