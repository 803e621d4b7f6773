import { publishedJson } from "#lib/documents/publication/linked-data.ts";
import { publicAddress } from "#lib/queries/public/address.ts";
import { type MeetingParams, publishedAt } from "../published.ts";

/** Published minutes for programs: what they are, and each § as plain text with its address. */
export async function GET(_request: Request, { params }: { params: Promise<MeetingParams> }): Promise<Response> {
  const { shown, minutes, printed, href } = await publishedAt(params);
  return Response.json(publishedJson({ minutes, printed, organisation: shown.name, address: publicAddress(href) }));
}
