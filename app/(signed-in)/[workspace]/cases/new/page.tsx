import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RegisterCaseForm } from "#components/case/register-case-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { may } from "#lib/policy/can.ts";
import { asksForPlanCode } from "#lib/queries/case/case-choices.ts";
import { registerCaseAction } from "../actions.ts";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("case.register");
  return { title: words("title") };
}

export default async function RegisterCasePage({ params }: Props) {
  const { workspace } = await params;
  const actor = await currentActor(workspace);
  if (!actor || !may(actor, "case.register", { workspaceId: actor.workspace.id })) notFound();
  const words = await getTranslations("case");
  return (
    <ClientMessages namespaces={["case", "record"]}>
      <PageHeader title={words("register.title")} state={words("register.intro")} crumbs={[{ href: `/${workspace}/cases`, label: words("list.title") }]} />
      <RegisterCaseForm workspace={workspace} action={registerCaseAction.bind(null, workspace)} asksForPlanCode={await asksForPlanCode(actor)} />
    </ClientMessages>
  );
}
