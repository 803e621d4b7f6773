import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { PublishEditor } from "#components/publication/publish-editor.tsx";
import { UnpublishForm } from "#components/publication/unpublish-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { TabLinks } from "#components/ui/tab-links.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { publishableMinutes, standIns } from "#lib/documents/publication/public-minutes.ts";
import { minutesOfRecord, readRecord } from "#lib/documents/seal/sealed-content.ts";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import { dateAndTime, longDate } from "#lib/i18n/format.ts";
import { type Publishable, publishing } from "#lib/queries/publication/publishing.ts";
import { withSecretsThen } from "#lib/usecases/publication/publishable.ts";
import { meetingAddress } from "../meeting-address.ts";
import { publishMinutesAction, unpublishMinutesAction } from "./actions.ts";

type Props = {
  params: Promise<{ workspace: string; meeting: string }>;
  searchParams: Promise<{ version?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("publication");
  return { title: words("title") };
}

/** What the public will see of approved minutes, with warnings, and what the secretary keeps back. */
export default async function PublishPage({ params, searchParams }: Props) {
  const { workspace, meeting } = await meetingAddress(params);
  const wanted = z.uuid().nullable().catch(null).parse((await searchParams).version ?? null);
  const actor = await currentActor(workspace);
  const view = actor && (await publishing(actor, meeting, wanted));
  if (!view) notFound();
  const words = await getTranslations("publication");
  const language = await getLocale();
  const { shown, versions } = view;
  const href = `/${workspace}/meetings/${meeting}`;
  const crumbs = [{ href, label: `${view.bodyName} ${longDate(view.day, language)}` }];
  if (!shown) {
    return (
      <>
        <PageHeader title={words("title")} crumbs={crumbs} />
        <EmptyState title={words("none.title")}>{words("none.text")}</EmptyState>
      </>
    );
  }
  const { published, kept, versionId } = shown;
  const { minutes, secrets } = readable(shown);
  return (
    <ClientMessages namespaces={["publication", "minutes"]}>
      <PageHeader
        title={words("title")}
        crumbs={crumbs}
        state={
          published ? (
            <>
              <StateMark tone="positive">{words("state.published")}</StateMark>
              <span>{words("state.at", { at: dateAndTime(published.at, language) })}</span>
            </>
          ) : (
            <StateMark tone="neutral">{words("state.notPublished")}</StateMark>
          )
        }
        action={published && <LinkButton href={`/${language}/${workspace}/minutes/${published.path}`}>{words("toPage")}</LinkButton>}
      />
      {versions.length > 1 && (
        <div className="mb-8">
          <TabLinks
            label={words("which")}
            tabs={versions.map(({ id, part, paragraphs }) => ({ href: `${href}/publish?version=${id}`, label: words("part", { part, paragraphs: paragraphSpan(paragraphs) }), current: id === versionId }))}
          />
        </div>
      )}
      <PublishEditor
        key={`${versionId} ${kept.version}`}
        meetingId={meeting}
        versionId={versionId}
        seen={kept.version}
        minutes={minutes}
        standIns={standIns(minutes.language)}
        kept={{ paragraphs: kept.paragraphs, passages: kept.passages }}
        secrets={secrets}
        isPublished={published !== null}
        action={publishMinutesAction.bind(null, workspace)}
      />
      {published && <UnpublishForm meetingId={meeting} versionId={versionId} action={unpublishMinutesAction.bind(null, workspace)} />}
    </ClientMessages>
  );
}

/** What can be published, and how much of it is secret and never is. */
function readable({ content, approved, secrets: now, versionId }: Publishable) {
  const record = readRecord(content);
  if (!record) throw new Error(`the content of version ${versionId} can't be read`);
  const secrets = withSecretsThen(now, record);
  return { minutes: publishableMinutes(minutesOfRecord(record, approved), secrets), secrets: new Set(secrets.paragraphs).size + secrets.passages.length };
}
