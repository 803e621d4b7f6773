import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SetUpBodyForm } from "#components/body/set-up-body-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { may } from "#lib/policy/can.ts";
import { bodyNames } from "#lib/queries/members/bodies.ts";
import { setUpBodyAction } from "../actions.ts";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("body.setUp");
  return { title: words("title") };
}

export default async function SetUpBodyPage({ params }: Props) {
  const { workspace } = await params;
  const actor = await currentActor(workspace);
  if (!actor || !may(actor, "body.edit", { workspaceId: actor.workspace.id })) notFound();
  const today = stockholmDay(new Date());
  const words = await getTranslations("body");
  const href = `/${workspace}/members/bodies`;
  return (
    <ClientMessages namespaces={["body"]}>
      <PageHeader title={words("setUp.title")} crumbs={[{ href, label: words("title") }]} />
      <SetUpBodyForm href={href} today={today} bodies={await bodyNames(actor)} action={setUpBodyAction.bind(null, workspace)} />
    </ClientMessages>
  );
}
