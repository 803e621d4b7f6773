import { currentActor } from "#lib/auth/session.ts";
import { type MeetingEvent, watchMeetings } from "#lib/queries/live/watch-meetings.ts";

export const dynamic = "force-dynamic";

const heartbeatEvery = 20_000;

/**
 * The stream of what happens at the workspace's meetings: one `change` per act, with the audit's number as its id, so
 * that a browser that was away resumes from what it saw last.
 */
export async function GET(request: Request, { params }: { params: Promise<{ workspace: string }> }) {
  const actor = await currentActor((await params).workspace);
  if (!actor) return new Response(null, { status: 403 });
  const lastSeen = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after");
  const text = new TextEncoder();
  let leave = () => {};

  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      let open = true;
      const write = (line: string) => open && controller.enqueue(text.encode(line));
      const heartbeat = setInterval(() => write(": still here\n\n"), heartbeatEvery);
      const close = () => {
        if (!open) return;
        open = false;
        clearInterval(heartbeat);
        leave();
        controller.close();
      };
      const send = ({ meetingId, seq, by, act }: MeetingEvent) =>
        write(`id: ${seq}\nevent: change\ndata: ${JSON.stringify({ meetingId, seq, by, act })}\n\n`);
      request.signal.addEventListener("abort", close);
      write("retry: 1000\n\n");
      leave = await watchMeetings(actor, lastSeen, { send, close });
      // The browser may have gone while the watch was being set up.
      if (!open) leave();
    },
    cancel: () => leave(),
  });
  return new Response(stream, {
    headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store, no-transform", "X-Accel-Buffering": "no" },
  });
}
