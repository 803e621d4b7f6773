import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StandingItemsForm } from "#components/body/standing-items-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { setStandingItemsAction } from "../../actions.ts";
import { type BodyParams, bodyToEdit } from "../body-to-edit.ts";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("body.standing");
  return { title: words("title") };
}

export default async function StandingItemsPage({ params }: { params: BodyParams }) {
  const { workspace, body, href, crumbs } = await bodyToEdit(params);
  const words = await getTranslations("body.standing");
  return (
    <ClientMessages namespaces={["body"]}>
      <PageHeader title={words("title")} crumbs={crumbs} />
      <p className="mb-6 max-w-measure text-ink-soft">{words("text")}</p>
      <StandingItemsForm
        bodyId={body.id}
        version={body.version}
        items={body.agendaTemplate.items}
        href={href}
        action={setStandingItemsAction.bind(null, workspace)}
      />
    </ClientMessages>
  );
}
