import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EditBodyForm } from "#components/body/edit-body-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { bodyNames } from "#lib/queries/members/bodies.ts";
import { editBodyAction } from "../../actions.ts";
import { type BodyParams, bodyToEdit } from "../body-to-edit.ts";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("body.edit");
  return { title: words("title") };
}

export default async function EditBodyPage({ params }: { params: BodyParams }) {
  const { workspace, actor, body, href, crumbs } = await bodyToEdit(params);
  const words = await getTranslations("body.edit");
  const { id, version, name, purpose, from, to, setUpByBodyId } = body;
  return (
    <ClientMessages namespaces={["body"]}>
      <PageHeader title={words("title")} crumbs={crumbs} />
      <EditBodyForm
        body={{ id, version, name, purpose, from, to, setUpByBodyId }}
        bodies={(await bodyNames(actor)).filter((other) => other.id !== id)}
        href={href}
        action={editBodyAction.bind(null, workspace)}
      />
    </ClientMessages>
  );
}
