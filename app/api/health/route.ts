import { health } from "#lib/queries/health.ts";

export const dynamic = "force-dynamic";

/** For load balancers and the start command: 200 with the database's state, 503 when it is gone. */
export async function GET(): Promise<Response> {
  const state = await health();
  return Response.json(state, { status: state.status === "ok" ? 200 : 503, headers: { "cache-control": "no-store" } });
}
