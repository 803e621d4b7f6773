import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DocumentList } from "#components/document/document-list.tsx";
import { DocumentUpload } from "#components/document/document-upload.tsx";
import { CorrectRecord } from "#components/record/correct-record.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { correctRecordAction, removeDocumentAction } from "../../../actions.ts";
import { pageCase } from "../../page-case.ts";

type Props = { params: Promise<{ workspace: string; case: string; record: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations("record.correct");
  return { title: words("title", { number: (await pageRecord(await params)).record.number }) };
}

export default async function CorrectRecordPage({ params }: Props) {
  const { workspace, case: caseId } = await params;
  const { found, record } = await pageRecord(await params);
  const words = await getTranslations("record.correct");
  const caseHref = `/${workspace}/cases/${caseId}`;
  return (
    <ClientMessages namespaces={["record", "document"]}>
      <PageHeader
        title={words("title", { number: record.number })}
        state={found.title}
        crumbs={[{ href: `${caseHref}#records`, label: found.registrationNumber }]}
      />
      <CorrectRecord caseHref={caseHref} record={record} today={stockholmDay(new Date())} action={correctRecordAction.bind(null, workspace)} />
      <h2 className="mt-12 mb-3 font-serif text-xl font-semibold">{words("files")}</h2>
      <DocumentList
        workspace={workspace}
        documents={record.documents}
        removeAction={found.may.removeDocument ? removeDocumentAction.bind(null, workspace) : undefined}
      />
      <div className="mt-4">
        <DocumentUpload workspace={workspace} caseId={caseId} recordId={record.id} />
      </div>
    </ClientMessages>
  );
}

/** The record of the address, for one who may correct it. */
async function pageRecord({ workspace, case: caseId, record: recordId }: Awaited<Props["params"]>) {
  const { found } = await pageCase(workspace, caseId);
  const record = found.records.find(({ id }) => id === recordId);
  if (!record || !found.may.registerRecord) notFound();
  return { found, record };
}
