import { fileResponse } from "../file-response.ts";
import type { MeetingParams } from "../published.ts";

export const dynamic = "force-dynamic";

/** Published minutes as they were approved and sealed, without what has been corrected since; where something is kept back there is no such file. */
export async function GET(request: Request, { params }: { params: Promise<MeetingParams> }): Promise<Response> {
  return fileResponse(request, await params, "sealedFile");
}
