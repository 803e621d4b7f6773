import { notFound } from "next/navigation";
import { currentActor } from "#lib/auth/session.ts";
import { workspaceSettings } from "#lib/queries/settings/workspace.ts";

type Props = { params: Promise<{ workspace: string }> };

/**
 * The floor that tests/bench judges other pages by: a bare page with the same session door and one query in
 * `inTransaction`. Only the build of the bench takes it in (`pageExtensions` in next.config.js).
 */
export default async function FloorPage({ params }: Props) {
  const actor = await currentActor((await params).workspace);
  if (!actor) notFound();
  const { name } = await workspaceSettings(actor);
  return <p>{name}</p>;
}
