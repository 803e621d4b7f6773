import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { PackButton } from "#components/archive/pack-button.tsx";
import { ChangedSince } from "#components/approval/changed-since.tsx";
import { EndedBecause } from "#components/approval/ended-because.tsx";
import { VersionList, versionTones } from "#components/approval/version-list.tsx";
import { ErratumNotes } from "#components/erratum/erratum-notes.tsx";
import { Paper } from "#components/minutes/paper.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { signInProblems } from "#lib/auth/sign-in-anew.ts";
import { changedWords } from "#lib/documents/minutes/changed-words.ts";
import { minutesOfRecord, readRecord } from "#lib/documents/seal/sealed-content.ts";
import { printedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import type { Minutes } from "#lib/domain/minutes/minutes.ts";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import { withoutParagraphs } from "#lib/domain/minutes/without-secrets.ts";
import { longDate } from "#lib/i18n/format.ts";
import { may } from "#lib/policy/can.ts";
import { approvalView, type ShownVersion } from "#lib/queries/approval/approval-view.ts";
import { errataFor } from "#lib/queries/erratum/approved-errata.ts";
import { meetingAddress } from "../meeting-address.ts";
import { AskingForms } from "./asking-forms.tsx";
import { OnVersion } from "./on-version.tsx";

type Props = {
  params: Promise<{ workspace: string; meeting: string }>;
  searchParams: Promise<{ version?: string | string[]; signIn?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("approval");
  return { title: words("title") };
}

export default async function SignPage({ params, searchParams }: Props) {
  const { workspace, meeting } = await meetingAddress(params);
  const asked = await searchParams;
  const wanted = z.uuid().nullable().catch(null).parse(asked.version ?? null);
  const signInProblem = z.enum(signInProblems).nullable().catch(null).parse(asked.signIn ?? null);
  const actor = await currentActor(workspace);
  const view = actor && (await approvalView(actor, meeting, new Date(), wanted));
  if (!view) notFound();
  const words = await getTranslations("approval");
  const language = await getLocale();
  const { shown, choices } = view;
  const crumbs = [{ href: `/${workspace}/meetings/${meeting}`, label: `${view.bodyName} ${longDate(view.day, language)}` }];
  const asking = choices && <AskingForms workspace={workspace} view={view} choices={choices} />;
  if (!shown) {
    return (
      <ClientMessages namespaces={["approval"]}>
        <PageHeader title={words("title")} crumbs={crumbs} />
        <EmptyState title={words("none.title")} action={asking}>
          {choices && view.state !== "closed" ? words("none.open") : words("none.text")}
        </EmptyState>
      </ClientMessages>
    );
  }
  const { version, state, own, earlier, sealed } = shown;
  const isOpen = state === "toSign" || state === "beingSigned";
  const minutes = readable(shown.content, shown);
  const errata = version.part === "erratum" ? new Map() : await errataFor(actor, meeting, new Date());
  const notesFor = (number: string) => <ErratumNotes errata={errata.get(Number(number.replace("§ ", ""))) ?? []} signAddress={`/${workspace}/meetings/${meeting}/sign`} />;
  return (
    <ClientMessages namespaces={["approval"]}>
      <PageHeader
        title={words(own ? "heading.toSign" : "heading.other", { part: version.part, paragraphs: paragraphSpan(sealed), number: version.number })}
        state={
          <>
            <StateMark tone={versionTones[state]}>{words(`state.${state}`)}</StateMark>
            {isOpen && version.dueOn && <span className={shown.isLate ? "text-warning" : ""}>{words(shown.isLate ? "late" : "due", { day: longDate(version.dueOn, language) })}</span>}
          </>
        }
        crumbs={crumbs}
        action={
          // An erratum is public with the § it corrects, by itself, and has no notice of its own.
          state === "approved" && version.part !== "erratum" && (
            <>
              {choices && <LinkButton href={`/${workspace}/meetings/${meeting}/publish?version=${version.id}`}>{words("toPublishing")}</LinkButton>}
              {view.hasNoticeBoard && <LinkButton href={`/${workspace}/meetings/${meeting}/public-notice`}>{words("toNotice")}</LinkButton>}
            </>
          )
        }
      />
      {version.ended && <Notice kind="warning" title={<EndedBecause version={version} />} />}
      {earlier && <ChangedSince version={earlier.version} changed={earlier.changed} parts={changedWords(readable(earlier.content, shown), minutes)} />}
      <div className="mt-8 grid gap-10 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid content-start gap-10 px-1 pb-1 xl:sticky xl:top-6 xl:order-last xl:-mx-1 xl:max-h-[calc(100dvh-3rem)] xl:self-start xl:overflow-y-auto">
          <OnVersion workspace={workspace} view={view} shown={shown} signInProblem={signInProblem} minutes={minutes} />
          {asking}
          {state === "approved" && may(actor, "archive.pack", { workspaceId: actor.workspace.id }) && (
            <PackButton address={`/api/workspaces/${workspace}/meetings/${meeting}/package`} />
          )}
          {view.versions.length > 1 && <VersionList address={`/${workspace}/meetings/${meeting}/sign`} versions={view.versions} shownId={version.id} />}
        </div>
        <div className="min-w-0">
          <ClientMessages namespaces={["minutes"]}>
            <Paper minutes={printedMinutes(minutes)} origins={{}} toolsFor={() => null} notesFor={notesFor} />
          </ClientMessages>
          {own && (
            <p className="mt-8 xl:hidden">
              <a href="#sign" className="text-accent underline">{words("toSigning")}</a>
            </p>
          )}
        </div>
      </div>
    </ClientMessages>
  );
}

/** What was sealed, but for the §§ that may not reach the reader. */
function readable(content: string, { withheld, version }: ShownVersion): Minutes {
  const record = readRecord(content);
  if (!record) throw new Error(`the content of version ${version.id} or of the one before can't be read`);
  return withoutParagraphs(minutesOfRecord(record, version.requested.at), withheld);
}
