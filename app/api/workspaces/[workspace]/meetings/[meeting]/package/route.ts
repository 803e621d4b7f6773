import { throughBoundary } from "#lib/action/boundary.ts";
import { packMeeting, packMeetingShape } from "#lib/usecases/archive/pack-meeting.ts";
import { packageResponse } from "../../../package-response.ts";

type Props = { params: Promise<{ workspace: string; meeting: string }> };

/** Packs a meeting for the archive. A POST, since it leaves its line in the history. */
export async function POST(_request: Request, { params }: Props): Promise<Response> {
  const { workspace, meeting } = await params;
  return packageResponse(await throughBoundary({ shape: packMeetingShape, useCase: packMeeting }, { workspace, input: { meetingId: meeting } }));
}
