import { fileResponse } from "../file-response.ts";
import type { MeetingParams } from "../published.ts";

export const dynamic = "force-dynamic";

/** The file of published minutes: the sealed one where nothing is kept back or corrected. */
export async function GET(request: Request, { params }: { params: Promise<MeetingParams> }): Promise<Response> {
  return fileResponse(request, await params, "file");
}
