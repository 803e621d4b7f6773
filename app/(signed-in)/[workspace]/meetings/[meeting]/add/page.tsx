import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AddableCases } from "#components/meeting/addable-cases.tsx";
import { LeftParagraphs } from "#components/meeting/left-paragraphs.tsx";
import { OtherItemForm } from "#components/meeting/other-item-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { Button } from "#components/ui/button.tsx";
import { FileSection } from "#components/ui/file-layout.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { casesToAdd } from "#lib/queries/meeting/cases-to-add.ts";
import { leftToAdd } from "#lib/queries/meeting/left-to-add.ts";
import { addItemAction, takeUpLeftAction } from "../actions.ts";
import { meetingAddress } from "../meeting-address.ts";

type Props = {
  params: Promise<{ workspace: string; meeting: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("agenda.add");
  return { title: words("title") };
}

export default async function AddItemPage({ params, searchParams }: Props) {
  const { workspace, meeting } = await meetingAddress(params);
  const { q } = await searchParams;
  const search = typeof q === "string" ? q.trim().slice(0, 100) : "";
  const actor = await currentActor(workspace);
  const cases = actor && (await casesToAdd(actor, meeting, search, new Date()));
  if (!cases) notFound();
  const left = await leftToAdd(actor, meeting);
  const words = await getTranslations("agenda.add");
  const agenda = `/${workspace}/meetings/${meeting}`;
  const action = addItemAction.bind(null, workspace);
  return (
    <ClientMessages namespaces={["agenda"]}>
      <PageHeader
        title={words("title")}
        crumbs={[{ href: agenda, label: words("agenda") }]}
        action={<LinkButton href={agenda}>{words("back")}</LinkButton>}
      />
      <div className="space-y-12">
        {left.length > 0 && (
          <FileSection id="left" title={words("left.title")}>
            <LeftParagraphs meetingId={meeting} left={left} action={takeUpLeftAction.bind(null, workspace)} />
          </FileSection>
        )}
        <FileSection id="case" title={words("case")}>
          <form className="mb-4 flex flex-wrap gap-2" role="search">
            <SearchField name="q" label={words("search")} defaultValue={search} />
            <Button type="submit">{words("find")}</Button>
          </form>
          <p id="cases-found" tabIndex={-1} className="mb-2 text-sm text-ink-soft" role="status">
            {search === "" ? words("waiting", { count: cases.length }) : words("found", { count: cases.length })}
          </p>
          {cases.length > 0 && <AddableCases workspace={workspace} meetingId={meeting} cases={cases} statusId="cases-found" action={action} />}
        </FileSection>
        <FileSection id="other" title={words("other")}>
          <OtherItemForm meetingId={meeting} action={action} />
        </FileSection>
      </div>
    </ClientMessages>
  );
}
