import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AsOf } from "#components/member/as-of.tsx";
import { MemberTable } from "#components/member/member-table.tsx";
import { MembersTabs } from "#components/member/members-tabs.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FileSection } from "#components/ui/file-layout.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { decimalNumber, longDate } from "#lib/i18n/format.ts";
import { may } from "#lib/policy/can.ts";
import { memberOrganisations } from "#lib/queries/members/organisations.ts";
import { editMembershipAction, setMailboxAction } from "./actions.ts";
import { type Parameters, shownDay, text } from "./address.ts";

type Props = { params: Promise<{ workspace: string }>; searchParams: Parameters };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("members");
  return { title: words("title") };
}

/** The association's member organisations on a day, with their inhabitants. */
export default async function MembersPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const actor = await currentActor(workspace);
  if (!actor || !may(actor, "members.read", { workspaceId: actor.workspace.id })) notFound();
  const asked = await searchParams;
  const { on, today, isToday } = shownDay(asked["on"], new Date());
  const { members, others, population, populationDays, inhabitants } = await memberOrganisations(actor, { on, population: text(asked["population"]) });

  const words = await getTranslations("members");
  const language = await getLocale();
  const mayEdit = may(actor, "membership.edit", { workspaceId: actor.workspace.id });
  const add = mayEdit && <LinkButton href={`/${workspace}/members/add`} variant="primary" icon="plus">{words("add.action")}</LinkButton>;
  const change = mayEdit ? editMembershipAction.bind(null, workspace) : undefined;
  const setMailbox = may(actor, "organisation.write", { workspaceId: actor.workspace.id }) ? setMailboxAction.bind(null, workspace) : undefined;
  const nobody = members.length === 0 && others.length === 0;
  return (
    <ClientMessages namespaces={["members"]}>
      <PageHeader
        title={words("title")}
        state={words(isToday ? "state" : "stateOn", {
          count: members.length,
          inhabitants: decimalNumber(inhabitants, language),
          day: longDate(on, language),
        })}
        action={!nobody && add}
      />
      <MembersTabs workspace={workspace} current="organisations" />
      {nobody ? (
        <EmptyState title={words("empty.title")} action={add}>
          {words("empty.text")}
        </EmptyState>
      ) : (
        <>
          <AsOf
            on={on}
            today={today}
            href={`/${workspace}/members`}
            choice={
              population
                ? {
                    name: "population",
                    label: words("populationDay"),
                    value: population.asOf,
                    options: populationDays.map(({ asOf }) => ({ value: asOf, label: longDate(asOf, language) })),
                  }
                : undefined
            }
          />
          <MemberTable caption={words("title")} members={members} change={change} setMailbox={setMailbox} />
          {population && <p className="mt-3 text-sm text-ink-soft">{words("source", { source: population.source, day: longDate(population.asOf, language) })}</p>}
          {others.length > 0 && (
            <div className="mt-12">
              <FileSection id="others" title={words("others.title")} aside={others.length}>
                <MemberTable caption={words("others.title")} members={others} change={change} setMailbox={setMailbox} />
              </FileSection>
            </div>
          )}
        </>
      )}
    </ClientMessages>
  );
}
