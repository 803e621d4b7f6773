import { z } from "zod";
import { throughBoundary } from "#lib/action/boundary.ts";
import { currentActor } from "#lib/auth/session.ts";
import { readDraft } from "#lib/queries/proposal/proposal-to-edit.ts";
import { editProposal, editProposalShape } from "#lib/usecases/proposal/edit-proposal.ts";

type Address = { params: Promise<{ workspace: string; proposal: string }> };

const largest = 2_000_000;

/**
 * Saves a proposal's clauses while they are written: `{ versionId, version, clauses }`. A route of its own because
 * server actions wait for each other, and a save must not wait for anything.
 */
export async function POST(request: Request, { params }: Address) {
  const { workspace, proposal } = await params;
  if (Number(request.headers.get("content-length")) > largest) return new Response(null, { status: 413 });
  const given: unknown = await request.json().catch(() => null);
  const input = { ...(given as object), proposalId: proposal };
  return Response.json(await throughBoundary({ shape: editProposalShape, useCase: editProposal }, { workspace, input }));
}

const seenShape = z.object({ proposal: z.uuid(), versionId: z.uuid(), version: z.coerce.number().int() });

/** The newest version as it is now; nothing (204) when it still is the one in `?versionId=…&version=…`. */
export async function GET(request: Request, { params }: Address) {
  const { workspace, proposal } = await params;
  const actor = await currentActor(workspace);
  const seen = seenShape.safeParse({ proposal, ...Object.fromEntries(new URL(request.url).searchParams) });
  if (!actor || !seen.success) return new Response(null, { status: 404 });
  const draft = await readDraft(actor, seen.data.proposal, seen.data);
  if (draft === "unchanged") return new Response(null, { status: 204 });
  return draft ? Response.json(draft, { headers: { "cache-control": "no-store" } }) : new Response(null, { status: 404 });
}
