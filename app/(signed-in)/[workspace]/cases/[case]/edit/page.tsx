import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EditCaseForm } from "#components/case/edit-case-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { caseOfficials } from "#lib/queries/case/case-choices.ts";
import { editCaseAction } from "../../actions.ts";
import { pageCase } from "../page-case.ts";

type Props = { params: Promise<{ workspace: string; case: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("case.edit");
  return { title: words("title") };
}

export default async function EditCasePage({ params }: Props) {
  const { workspace, case: caseId } = await params;
  const { actor, found } = await pageCase(workspace, caseId);
  if (!found.may.edit) notFound();
  const caseHref = `/${workspace}/cases/${caseId}`;
  if (found.closedAt) redirect(caseHref);
  const words = await getTranslations("case");
  const { id, title, summary, responsibleId, responsible, secrecyGround, version } = found;
  return (
    <ClientMessages namespaces={["case", "record"]}>
      <PageHeader
        title={words("edit.title")}
        crumbs={[
          { href: `/${workspace}/cases`, label: words("list.title") },
          { href: caseHref, label: found.registrationNumber },
        ]}
      />
      <EditCaseForm
        caseHref={caseHref}
        action={editCaseAction.bind(null, workspace)}
        matter={{ id, title, summary, responsibleId, responsible, secrecyGround, version }}
        officials={await caseOfficials(actor)}
      />
    </ClientMessages>
  );
}
