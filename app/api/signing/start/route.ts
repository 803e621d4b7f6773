import { z } from "zod";
import { currentActor } from "#lib/auth/session.ts";
import { setOut } from "#lib/auth/sign-in-anew.ts";
import { leave } from "#lib/auth/signing-answer.ts";

export const dynamic = "force-dynamic";

const errand = z.strictObject({
  workspace: z.string().max(100),
  meetingId: z.uuid(),
  versionId: z.uuid(),
  signatoryId: z.uuid(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Sends one who is to sign to the identity provider to sign in anew, for that one signature. 404 for others, and without a provider. */
export async function GET(request: Request): Promise<Response> {
  const asked = errand.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const actor = asked.success ? await currentActor(asked.data.workspace) : null;
  const out = asked.success && actor ? await setOut(actor.personId, asked.data) : null;
  return out ? leave(out) : new Response(null, { status: 404 });
}
