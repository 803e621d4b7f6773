import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AgendaTemplateList } from "#components/body/agenda-template-list.tsx";
import { BodyRulesList } from "#components/body/body-rules-list.tsx";
import { DelegationTable } from "#components/body/delegation-table.tsx";
import { RelatedBodies } from "#components/body/related-bodies.tsx";
import { MandateTable } from "#components/mandate/mandate-table.tsx";
import { RollSummary } from "#components/mandate/roll-summary.tsx";
import { AsOf } from "#components/member/as-of.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FileLayout, FileSection } from "#components/ui/file-layout.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { longDate } from "#lib/i18n/format.ts";
import { may } from "#lib/policy/can.ts";
import { bodyOn, findBody } from "#lib/queries/members/body.ts";
import { delegationsOn } from "#lib/queries/members/delegations.ts";
import { type Parameters, shownDay } from "../../address.ts";

type Props = { params: Promise<{ workspace: string; body: string }>; searchParams: Parameters };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, body } = await params;
  const actor = await currentActor(workspace);
  const found = actor && may(actor, "members.read", { workspaceId: actor.workspace.id }) ? await findBody(actor, body) : null;
  return found ? { title: found.name } : {};
}

/** One body as it was on a day: who sat on it, how it works, what its meetings begin and end with. */
export default async function BodyPage({ params, searchParams }: Props) {
  const { workspace, body: slug } = await params;
  const actor = await currentActor(workspace);
  if (!actor || !may(actor, "members.read", { workspaceId: actor.workspace.id })) notFound();
  const { on, today, isToday } = shownDay((await searchParams)["on"], new Date());
  const found = await bodyOn(actor, slug, on);
  if (!found) notFound();
  const { body, seats, substitutes, observers, toCome, ended, roll, quorum, setUpBy, setUp } = found;
  const delegation = body.kind === "assembly" ? await delegationsOn(actor, seats, body.rules.delegates, on) : null;

  const words = await getTranslations("body");
  const language = await getLocale();
  const bodies = `/${workspace}/members/bodies`;
  const href = `${bodies}/${slug}`;
  const mayEdit = may(actor, "body.edit", { workspaceId: actor.workspace.id, bodyId: body.id });
  const mandateHref = mayEdit ? `${href}/mandates` : null;
  const state = [
    words(`kind.${body.kind}`),
    words("seats", { count: seats.length }),
    seats.length > 0 && words("quorum", { count: quorum }),
    isToday ? null : words("asOn", { day: longDate(on, language) }),
  ];
  const parts = (["mandates", "delegations", "rules", "standingItems", "bodies", "otherMandates"] as const).filter(
    (id) =>
      (id !== "delegations" || delegation !== null) &&
      (id !== "bodies" || setUpBy !== null || setUp.length > 0) &&
      (id !== "otherMandates" || toCome.length + ended.length > 0),
  );
  return (
    <>
      <PageHeader
        title={body.name}
        state={state.filter(Boolean).join(" · ")}
        crumbs={[{ href: `/${workspace}/members`, label: words("membersTitle") }, { href: bodies, label: words("title") }]}
        action={
          mayEdit && (
            <>
              <LinkButton href={`${href}/edit`}>{words("edit.action")}</LinkButton>
              <LinkButton href={`${href}/mandates/new`} variant="primary" icon="plus">
                {words("giveMandate")}
              </LinkButton>
            </>
          )
        }
      />
      {body.purpose && <p className="mb-6 max-w-measure">{body.purpose}</p>}
      <AsOf on={on} today={today} href={href} />
      <FileLayout contents={parts.map((id) => ({ id, title: words(`part.${id}`) }))}>
        <FileSection id="mandates" title={words("part.mandates")} aside={seats.length + substitutes.length + observers.length}>
          {seats.length === 0 && <EmptyState title={words("noMandates.title")}>{words("noMandates.text")}</EmptyState>}
          <MandateTable mandates={seats} href={mandateHref} caption={words("part.mandates")} />
          <MandateTable mandates={substitutes} href={mandateHref} caption={words("substitutes")} heading />
          <MandateTable mandates={observers} href={mandateHref} caption={words("observers")} heading />
          <RollSummary totalWeight={roll.totalWeight} groups={roll.groups} />
        </FileSection>
        {delegation && (
          <FileSection id="delegations" title={words("part.delegations")} aside={delegation.rows.length}>
            <DelegationTable rows={delegation.rows} population={delegation.population} rule={body.rules.delegates} />
          </FileSection>
        )}
        <FileSection id="rules" title={words("part.rules")} action={mayEdit && <LinkButton href={`${href}/rules`} size="small">{words("rules.action")}</LinkButton>}>
          <BodyRulesList rules={body.rules} kind={body.kind} />
        </FileSection>
        <FileSection id="standingItems" title={words("part.standingItems")} action={mayEdit && <LinkButton href={`${href}/standing-items`} size="small">{words("standing.action")}</LinkButton>}>
          <AgendaTemplateList items={body.agendaTemplate.items} />
        </FileSection>
        {parts.includes("bodies") && (
          <FileSection id="bodies" title={words("part.bodies")}>
            <RelatedBodies href={bodies} setUpBy={setUpBy} setUp={setUp} />
          </FileSection>
        )}
        {parts.includes("otherMandates") && (
          <FileSection id="otherMandates" title={words("part.otherMandates")} aside={toCome.length + ended.length}>
            <MandateTable mandates={toCome} href={mandateHref} caption={words("toCome")} heading />
            <MandateTable mandates={ended} href={mandateHref} caption={words("ended")} heading />
          </FileSection>
        )}
      </FileLayout>
    </>
  );
}
