import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { ErratumNotes } from "#components/erratum/erratum-notes.tsx";
import { StandingMark } from "#components/extract/standing-mark.tsx";
import { Paper } from "#components/minutes/paper.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { extractOfVersion } from "#lib/documents/extract/extract-of-version.ts";
import { printedExtract } from "#lib/documents/extract/printed-extract.ts";
import { readRecord } from "#lib/documents/seal/sealed-content.ts";
import { longDate } from "#lib/i18n/format.ts";
import { readableExtract } from "#lib/queries/extract/extract-file.ts";
import { extractPage } from "#lib/queries/extract/extract-page.ts";
import { RoundsPart } from "./rounds-part.tsx";
import { SendingPart } from "./sending-part.tsx";

type Props = { params: Promise<{ workspace: string; meeting: string; number: string }> };

const address = z.object({ workspace: z.string(), meeting: z.uuid(), number: z.string().regex(/^[1-9]\d{0,5}$/).transform(Number) });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations("extract.page");
  return { title: words("title", { number: (await params).number }) };
}

/** The extract of one §: what it says, to whom it has gone, and for the secretary where it is sent from. */
export default async function ExtractPage({ params }: Props) {
  const asked = address.safeParse(await params);
  if (!asked.success) notFound();
  const { workspace, meeting, number } = asked.data;
  const actor = await currentActor(workspace);
  const now = new Date();
  const page = actor && (await extractPage(actor, meeting, number, now));
  if (!page) notFound();
  const readable = await readableExtract(actor, meeting, number, now);
  const words = await getTranslations("extract.page");
  const language = await getLocale();
  const home = `/${workspace}/meetings/${meeting}`;
  const files = `/api/workspaces/${workspace}/meetings/${meeting}/extracts/${number}`;
  const record = readable && readRecord(readable.content);
  const printed = readable && record && printedExtract(extractOfVersion(record, readable.source, readable.errata));

  return (
    <ClientMessages namespaces={["extract.page", "erratum.form"]}>
      <PageHeader
        mark={`§ ${number}`}
        title={page.title}
        crumbs={[{ href: `${home}/extracts`, label: words("crumb", { body: page.bodyName, day: longDate(page.day, language) }) }]}
        state={
          <>
            <StandingMark standing={page.standing} isNeeded={page.isNeeded} />
            {page.case && (
              <Link href={`/${workspace}/cases/${page.case.id}`} className="link">
                {words("case", { registrationNumber: page.case.registrationNumber })}
              </Link>
            )}
          </>
        }
        action={
          printed && (
            <>
              <LinkButton href={`${files}.pdf`} icon="download">{words("pdf")}</LinkButton>
              <LinkButton href={`${files}.docx`} icon="download">{words("docx")}</LinkButton>
            </>
          )
        }
      />
      {!printed && (
        <Notice kind="info" title={words("notYet.title", { number })} actions={<LinkButton href={`${home}/sign`}>{words("notYet.toApproval")}</LinkButton>}>
          {words("notYet.text")}
        </Notice>
      )}
      {readable && <ErratumNotes errata={readable.errata} signAddress={`${home}/sign`} />}
      {page.case && <RoundsPart workspace={workspace} actor={actor} caseId={page.case.id} treeIds={page.treeIds} />}
      {page.dispatching && <SendingPart workspace={workspace} page={page} dispatching={page.dispatching} readable={readable} record={record} />}
      {printed && (
        <div className="mt-12">
          <Paper minutes={printed} origins={{}} toolsFor={() => null}>
            <div className="mt-12">
              <DefinitionList items={printed.closing.map(({ label, lines }) => ({ term: label, value: lines.map((line) => <p key={line} className="break-words">{line}</p>) }))} />
            </div>
          </Paper>
        </div>
      )}
    </ClientMessages>
  );
}
