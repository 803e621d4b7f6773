import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ItemForm } from "#components/meeting/item-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { itemForm } from "#lib/queries/meeting/item-form.ts";
import { editItemAction } from "../../actions.ts";
import { meetingAddress } from "../../meeting-address.ts";

type Props = { params: Promise<{ workspace: string; meeting: string; item: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("agenda.form");
  return { title: words("title") };
}

export default async function ItemPage({ params }: Props) {
  const { workspace, meeting, item: id } = await meetingAddress(params);
  const actor = await currentActor(workspace);
  const form = actor && (await itemForm(actor, meeting, id));
  if (!form) notFound();
  const words = await getTranslations("agenda");
  const back = `/${workspace}/meetings/${meeting}`;
  return (
    <>
      <PageHeader
        title={words("form.title")}
        crumbs={[{ href: back, label: words("add.agenda") }]}
        state={
          <>
            <span>{words("form.number", { number: form.number, kind: words(`kind.${form.item.kind}`) })}</span>
            {form.case && <span>{form.case.registrationNumber}</span>}
          </>
        }
      />
      <ClientMessages namespaces={["agenda"]}>
        <ItemForm
          meetingId={meeting}
          item={form.item}
          version={form.version}
          back={back}
          hasCase={form.case !== null}
          caseGround={form.case?.secrecyGround ?? null}
          proposals={form.proposals}
          documents={form.documents}
          action={editItemAction.bind(null, workspace)}
        />
      </ClientMessages>
    </>
  );
}
