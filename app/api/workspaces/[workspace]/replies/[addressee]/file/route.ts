import { throughBoundary } from "#lib/action/boundary.ts";
import { dropSignedIn, dropSignedInShape, uploadSignedIn, uploadSignedInShape } from "#lib/usecases/reply/upload-file.ts";
import { declaredSize } from "../../../../../replies/declared-size.ts";

type Props = { params: Promise<{ workspace: string; addressee: string }> };

/** Takes in the organisation's own extract: its bytes are the body, its name stands in the address. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { workspace, addressee: addresseeId } = await params;
  const body = request.body ?? new ReadableStream({ start: (controller) => controller.close() });
  const act = { shape: uploadSignedInShape, useCase: (...[context, input]: [Parameters<typeof uploadSignedIn>[0], Parameters<typeof uploadSignedIn>[1]]) => uploadSignedIn(context, input, body) };
  const fileName = new URL(request.url).searchParams.get("name");
  return Response.json(await throughBoundary(act, { workspace, input: { addresseeId, fileName, size: declaredSize(request.headers) } }));
}

/** Takes the file that waits away again. */
export async function DELETE(_request: Request, { params }: Props): Promise<Response> {
  const { workspace, addressee: addresseeId } = await params;
  return Response.json(await throughBoundary({ shape: dropSignedInShape, useCase: dropSignedIn }, { workspace, input: { addresseeId } }));
}
