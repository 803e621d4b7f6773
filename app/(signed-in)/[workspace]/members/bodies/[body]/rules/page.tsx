import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RulesForm } from "#components/body/rules-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { setBodyRulesAction } from "../../actions.ts";
import { bodyToEdit, type BodyParams } from "../body-to-edit.ts";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("body.rules");
  return { title: words("title") };
}

export default async function RulesPage({ params }: { params: BodyParams }) {
  const { workspace, body, href, crumbs } = await bodyToEdit(params);
  const words = await getTranslations("body.rules");
  return (
    <ClientMessages namespaces={["body"]}>
      <PageHeader title={words("title")} crumbs={crumbs} />
      <p className="mb-8 max-w-measure text-ink-soft">{words("text")}</p>
      <RulesForm
        bodyId={body.id}
        version={body.version}
        kind={body.kind}
        rules={body.rules}
        legalForm={body.legalForm}
        href={href}
        action={setBodyRulesAction.bind(null, workspace)}
      />
    </ClientMessages>
  );
}
