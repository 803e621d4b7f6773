import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { LetterList } from "#components/letter/letter-list.tsx";
import { LetterView } from "#components/letter/letter-view.tsx";
import { SettingsTabs } from "#components/settings/settings-tabs.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { letterStates } from "#lib/domain/letter/life.ts";
import { lettersPerPage, listLetters, shownLetter } from "#lib/queries/letter/letters.ts";
import { decideLetterAction } from "./actions.ts";

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("letter");
  return { title: words("title") };
}

const address = z.object({
  letter: z.uuid().nullable().catch(null).default(null),
  state: z.enum(letterStates).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

/** The letters written here, with where each stands; with `?letter` one of them to read and decide about. */
export default async function LettersPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const actor = await currentActor(workspace);
  if (!actor) notFound();
  const { letter: id, state, page } = address.parse(await searchParams);
  const href = `/${workspace}/settings/letters`;
  const words = await getTranslations("letter");
  if (id !== null) {
    const letter = await shownLetter(actor, id);
    if (!letter) notFound();
    return (
      <ClientMessages namespaces={["letter"]}>
        <LetterView workspace={workspace} listHref={href} letter={letter} decide={decideLetterAction.bind(null, workspace)} />
      </ClientMessages>
    );
  }
  const list = await listLetters(actor, { page, state });
  if (!list) notFound();
  const pageHref = (to: number) => `${href}?${new URLSearchParams({ ...(state && { state }), page: String(to) })}`;
  const pages = Math.max(Math.ceil(list.total / lettersPerPage), 1);
  if (page > pages) redirect(pageHref(pages));
  return (
    <>
      <PageHeader title={words("title")} />
      <SettingsTabs workspace={workspace} current="letters" />
      <LetterList href={href} list={list} state={state} />
      <Pagination page={page} pageSize={lettersPerPage} total={list.total} href={pageHref} />
    </>
  );
}
