import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RegisterRecord } from "#components/record/register-record.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { registerRecordAction } from "../../../actions.ts";
import { pageCase } from "../../page-case.ts";

type Props = { params: Promise<{ workspace: string; case: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("record.register");
  return { title: words("title") };
}

export default async function RegisterRecordPage({ params }: Props) {
  const { workspace, case: caseId } = await params;
  const { found } = await pageCase(workspace, caseId);
  if (!found.may.registerRecord) notFound();
  const words = await getTranslations("record.register");
  return (
    <ClientMessages namespaces={["record", "document"]}>
      <PageHeader
        title={words("title")}
        state={found.title}
        crumbs={[{ href: `/${workspace}/cases/${caseId}#records`, label: found.registrationNumber }]}
      />
      <RegisterRecord workspace={workspace} caseId={caseId} today={stockholmDay(new Date())} action={registerRecordAction.bind(null, workspace)} />
    </ClientMessages>
  );
}
