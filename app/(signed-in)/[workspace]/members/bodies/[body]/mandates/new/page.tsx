import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GiveMandateForm } from "#components/mandate/give-mandate-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { organisationChoices, personChoices } from "#lib/queries/members/choices.ts";
import { addMandateAction } from "../../../actions.ts";
import { type BodyParams, bodyToEdit } from "../../body-to-edit.ts";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("mandate.give");
  return { title: words("title") };
}

export default async function GiveMandatePage({ params }: { params: BodyParams }) {
  const { workspace, actor, body, href, crumbs } = await bodyToEdit(params);
  const today = stockholmDay(new Date());
  const [people, organisations] = await Promise.all([personChoices(actor), organisationChoices(actor, today)]);
  const words = await getTranslations("mandate.give");
  return (
    <ClientMessages namespaces={["mandate", "members"]}>
      <PageHeader title={words("title")} crumbs={crumbs} />
      <GiveMandateForm
        bodyId={body.id}
        kind={body.kind}
        today={today}
        people={people}
        organisations={organisations}
        href={href}
        action={addMandateAction.bind(null, workspace)}
      />
    </ClientMessages>
  );
}
