import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { currentActor } from "#lib/auth/session.ts";
import { may } from "#lib/policy/can.ts";
import { findBody } from "#lib/queries/members/body.ts";

export type BodyParams = Promise<{ workspace: string; body: string }>;

/** The body that a form is about, its address and the way up to it; not found for those who may not change it. */
export async function bodyToEdit(params: BodyParams) {
  const { workspace, body: slug } = await params;
  const actor = await currentActor(workspace);
  if (!actor || !may(actor, "body.edit", { workspaceId: actor.workspace.id })) notFound();
  const body = await findBody(actor, slug);
  if (!body) notFound();
  const words = await getTranslations("body");
  const bodies = `/${workspace}/members/bodies`;
  const href = `${bodies}/${slug}`;
  const crumbs = [
    { href: bodies, label: words("title") },
    { href, label: body.name },
  ];
  return { workspace, actor, body, href, crumbs };
}
