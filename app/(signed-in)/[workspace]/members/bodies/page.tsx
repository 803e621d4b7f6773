import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { BodyTree } from "#components/body/body-tree.tsx";
import { AsOf } from "#components/member/as-of.tsx";
import { MembersTabs } from "#components/member/members-tabs.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FileSection } from "#components/ui/file-layout.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { longDate } from "#lib/i18n/format.ts";
import { may } from "#lib/policy/can.ts";
import { bodyTree } from "#lib/queries/members/bodies.ts";
import { type Parameters, shownDay } from "../address.ts";

type Props = { params: Promise<{ workspace: string }>; searchParams: Parameters };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("body");
  return { title: words("title") };
}

/** The association's bodies on a day, each under the one that set it up. */
export default async function BodiesPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const actor = await currentActor(workspace);
  if (!actor || !may(actor, "members.read", { workspaceId: actor.workspace.id })) notFound();
  const { on, today, isToday } = shownDay((await searchParams)["on"], new Date());
  const { tree, others } = await bodyTree(actor, on);

  const words = await getTranslations("body");
  const language = await getLocale();
  const mayEdit = may(actor, "body.edit", { workspaceId: actor.workspace.id });
  const href = `/${workspace}/members/bodies`;
  const query = isToday ? "" : `?on=${on}`;
  return (
    <>
      <PageHeader
        title={words("title")}
        state={words(isToday ? "state" : "stateOn", { day: longDate(on, language) })}
        action={mayEdit && <LinkButton href={`${href}/new`} variant="primary" icon="plus">{words("setUp.action")}</LinkButton>}
      />
      <MembersTabs workspace={workspace} current="bodies" />
      <AsOf on={on} today={today} href={href} />
      {tree.length > 0 ? <BodyTree branches={tree} href={href} query={query} /> : <EmptyState title={words("empty.title")}>{words("empty.text")}</EmptyState>}
      {others.length > 0 && (
        <div className="mt-12">
          <FileSection id="others" title={words("others")} aside={others.length}>
            <BodyTree branches={others.map((body) => ({ body, setUp: [] }))} href={href} query={query} />
          </FileSection>
        </div>
      )}
    </>
  );
}
