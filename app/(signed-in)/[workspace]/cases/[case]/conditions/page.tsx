import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { AdoptedClauses } from "#components/condition/adopted-clauses.tsx";
import { ConditionActs } from "#components/condition/condition-acts.tsx";
import { ConditionCard } from "#components/condition/condition-card.tsx";
import { TakenUp } from "#components/condition/taken-up.tsx";
import { WhatIf } from "#components/condition/what-if.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { outcomeToTakeUp } from "#lib/domain/condition/take-up.ts";
import { Refused } from "#lib/domain/refused.ts";
import { longDate } from "#lib/i18n/format.ts";
import { type AdoptedDecision, type ConditionsPage, type DecidedParagraph, readConditions, type ShownCondition } from "#lib/queries/condition/conditions-page.ts";
import { pageCase } from "../page-case.ts";
import { confirmConditionAction, removeConditionAction, takeUpConditionAction } from "./actions.ts";

type Props = { params: Promise<{ workspace: string; case: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, case: caseId } = await params;
  const { found } = await pageCase(workspace, caseId);
  const words = await getTranslations("condition.page");
  return { title: words("documentTitle", { registrationNumber: found.registrationNumber }) };
}

/** What must be so before what the case's decisions say comes into force, how far it has come, and what would follow if. */
export default async function ConditionsPageView({ params }: Props) {
  const { workspace, case: caseId } = await params;
  const { actor, found } = await pageCase(workspace, caseId);
  const page = await readConditions(actor, caseId, new Date());
  const words = await getTranslations("condition.page");
  const caseHref = `/${workspace}/cases/${caseId}`;
  return (
    <ClientMessages namespaces={["condition", "clause"]}>
      <PageHeader title={words("title")} state={found.title} crumbs={[{ href: caseHref, label: found.registrationNumber }]} />
      {page.decisions.length === 0 ? (
        <EmptyState title={words("none.title")} action={<LinkButton href={caseHref}>{words("none.back")}</LinkButton>}>
          {words("none.text")}
        </EmptyState>
      ) : (
        <div className="grid gap-14">
          {page.decisions.map((decision) => (
            <Decision key={decision.treeId} {...{ workspace, caseId, decision, page }} />
          ))}
        </div>
      )}
    </ClientMessages>
  );
}

async function Decision({ workspace, caseId, decision, page }: { workspace: string; caseId: string; decision: AdoptedDecision; page: ConditionsPage }) {
  const words = await getTranslations("condition.page");
  const language = await getLocale();
  const { treeId, paragraph, clauses, conditions, facts, body } = decision;
  const home = `/${workspace}/cases/${caseId}/conditions`;
  const { names, ...computable } = facts;
  const later = page.paragraphs.filter(({ on }) => on >= paragraph.on);
  return (
    <section aria-labelledby={treeId} className="grid max-w-3xl gap-6">
      <header className="flex flex-wrap items-baseline justify-between gap-4 border-t border-hairline pt-4">
        <h2 id={treeId} className="font-serif text-xl font-semibold">
          <Link href={`/${workspace}/meetings/${paragraph.meetingId}`} className="link">
            {words("decision", { number: paragraph.number, day: longDate(paragraph.on, language) })}
          </Link>
        </h2>
        {page.may.edit && <LinkButton href={`${home}/new?decision=${treeId}`} icon="plus" size="small">{words("add")}</LinkButton>}
      </header>
      <AdoptedClauses clauses={clauses} conditions={conditions} />
      {conditions.length === 0 && <p className="text-ink-soft">{words("unconditional")}</p>}
      <div>
        {conditions.map((condition) => (
          <ConditionCard key={condition.id} condition={condition} facts={facts} names={names}>
            <ConfirmedIn paragraph={page.paragraphs.find(({ itemId }) => itemId === condition.confirmation?.itemId)} workspace={workspace} />
            {!condition.confirmation && condition.takenUp && <TakenUp at={condition.takenUp} href={`/${workspace}/meetings/${condition.takenUp.meetingId}`} />}
            {page.may.confirm && !condition.confirmation && (
              <ConditionActs
                subject={{ caseId, conditionId: condition.id }}
                text={condition.text}
                state={condition.computed.state}
                today={stockholmDay(new Date())}
                editHref={`${home}/${condition.id}`}
                paragraphs={later}
                toTakeUp={outcomeOf(condition) && { outcome: outcomeOf(condition)!, body: body.name, meets: body.meets, planHref: `/${workspace}/meetings/new` }}
                found={condition.takenUp?.came === "adopted" ? condition.takenUp : null}
                takeUpAction={takeUpConditionAction.bind(null, workspace)}
                pledgesHref={`/${workspace}/cases/${caseId}/funding/pledges`}
                confirmAction={confirmConditionAction.bind(null, workspace)}
                removeAction={removeConditionAction.bind(null, workspace)}
              />
            )}
          </ConditionCard>
        ))}
      </div>
      {conditions.length > 0 && <WhatIf clauses={clauses} conditions={conditions} facts={computable} names={names} />}
    </section>
  );
}

/** The § by which a condition was confirmed, where one was named. */
async function ConfirmedIn({ paragraph, workspace }: { paragraph: DecidedParagraph | undefined; workspace: string }) {
  const words = await getTranslations("condition.page");
  if (!paragraph) return null;
  return (
    <p className="text-sm">
      {words("confirmedIn")}{" "}
      <Link href={`/${workspace}/meetings/${paragraph.meetingId}`} className="link">
        {words("decision", { number: paragraph.number, day: longDate(paragraph.on, await getLocale()) })}
      </Link>
    </p>
  );
}

/** As what a condition can be put before the body that decided, if it can. */
function outcomeOf({ confirmation, computed, takenUp }: ShownCondition) {
  const outcome = outcomeToTakeUp(confirmation, computed, takenUp);
  return outcome instanceof Refused ? null : outcome;
}
