import { visitorAction } from "#lib/action/boundary.ts";
import { dropByLink, dropByLinkShape, uploadByLink, uploadByLinkShape } from "#lib/usecases/reply/upload-file.ts";
import { languageBy } from "../../../../(public)/reply/[token]/link-of.ts";
import { declaredSize } from "../../declared-size.ts";

type Props = { params: Promise<{ token: string }> };

/** Takes in the organisation's own extract: its bytes are the body, its name stands in the address. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const body = request.body ?? new ReadableStream({ start: (controller) => controller.close() });
  const { token } = await params;
  const upload = visitorAction(uploadByLinkShape, (context, input) => uploadByLink(context, input, body), () => languageBy(token));
  const fileName = new URL(request.url).searchParams.get("name");
  return Response.json(await upload({ token, fileName, size: declaredSize(request.headers) }));
}

/** Takes the file that waits away again. */
export async function DELETE(_request: Request, { params }: Props): Promise<Response> {
  const { token } = await params;
  return Response.json(await visitorAction(dropByLinkShape, dropByLink, () => languageBy(token))({ token }));
}
