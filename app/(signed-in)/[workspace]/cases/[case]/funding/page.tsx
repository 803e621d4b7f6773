import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GrantPattern, YearPicture } from "#components/funding/year-picture.tsx";
import { Comparison } from "#components/funding/comparison.tsx";
import { MakePlanForm } from "#components/funding/make-plan-form.tsx";
import { PayerTable } from "#components/funding/payer-table.tsx";
import { type YearSpan, yearSpans } from "#components/funding/picture.ts";
import { PlanActs } from "#components/funding/plan-acts.tsx";
import { PlanBasis } from "#components/funding/plan-basis.tsx";
import { TryWithout } from "#components/funding/try-without.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FileLayout, FileSection } from "#components/ui/file-layout.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { TabLinks } from "#components/ui/tab-links.tsx";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { sourcesOf } from "#lib/domain/funding/balance.ts";
import { organisationsIn } from "#lib/domain/funding/plan.ts";
import type { CaseFunding, ShownPlanVersion } from "#lib/queries/funding/case-funding.ts";
import { copyPlanAction, decidePlanAction, makePlanAction } from "./actions.ts";
import { conditionsWithout, type FallingOfDecision } from "./conditions-without.ts";
import { pageFunding, versionIn } from "./page-funding.ts";
import { versionName, versionState } from "./version-words.ts";

type Props = {
  params: Promise<{ workspace: string; case: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, case: caseId } = await params;
  const { found } = await pageFunding(workspace, caseId);
  return { title: `${(await getTranslations("funding"))("title")}, ${found.registrationNumber}` };
}

export default async function FundingPage({ params, searchParams }: Props) {
  const { workspace, case: caseId } = await params;
  const { actor, found } = await pageFunding(workspace, caseId);
  const asked = await searchParams;
  const version = versionIn(found, asked["version"]);
  const caseHref = `/${workspace}/cases/${caseId}`;
  const words = await getTranslations("funding");
  const crumbs = [{ href: caseHref, label: `${found.registrationNumber} ${found.caseTitle}` }];
  const grants = <LinkButton href={`${caseHref}/funding/grants`}>{words("acts.grants")}</LinkButton>;
  if (!version) {
    return (
      <>
        <PageHeader title={words("title")} crumbs={crumbs} action={grants} />
        <NoPlan workspace={workspace} found={found} />
      </>
    );
  }

  const href = `${caseHref}/funding`;
  const declining = organisationsIn(version.plan).find((id) => id === asked["without"]) ?? null;
  const other = found.versions.find(({ number, id }) => String(number) === asked["compare"] && id !== version.id);
  const falling = declining === null ? null : await conditionsWithout(actor, caseId, declining);
  const years = yearSpans(version.plan);
  const today = stockholmDay(new Date());
  return (
    <ClientMessages namespaces={["funding"]}>
      <PageHeader
        title={words("title")}
        crumbs={crumbs}
        state={await versionState(version)}
        action={
          <>
            {found.mayEdit && !found.caseClosed && (
              <PlanActs
                planId={version.id}
                version={version.saved}
                number={version.number}
                today={today}
                state={version.decision ? "decided" : version.plan.components.length === 0 ? "empty" : "open"}
                href={href}
                copyAction={copyPlanAction.bind(null, workspace)}
                decideAction={decidePlanAction.bind(null, workspace)}
              />
            )}
            {grants}
          </>
        }
      />
      <Versions found={found} shown={version} href={href} other={other} />
      <GrantPattern />
      {other ? (
        <Compared found={found} versions={[version, other]} href={`${href}?version=${version.number}`} />
      ) : (
        <Whole {...{ found, version, years, declining, falling, href }} />
      )}
    </ClientMessages>
  );
}

async function NoPlan({ workspace, found }: { workspace: string; found: CaseFunding }) {
  const words = await getTranslations("funding");
  const mayBegin = found.mayEdit && !found.caseClosed;
  return (
    <ClientMessages namespaces={["funding"]}>
      <EmptyState title={words("none.title")}>{words(mayBegin ? "none.textForWriter" : "none.text")}</EmptyState>
      {mayBegin && (
        <MakePlanForm
          caseId={found.caseId}
          year={new Date().getFullYear()}
          editHref={`/${workspace}/cases/${found.caseId}/funding/edit?version=1`}
          action={makePlanAction.bind(null, workspace)}
        />
      )}
    </ClientMessages>
  );
}

type VersionsProps = { found: CaseFunding; shown: ShownPlanVersion; other: ShownPlanVersion | undefined; href: string };

/** The versions, each at its address, and the way to see two of them side by side. */
async function Versions({ found, shown, other, href }: VersionsProps) {
  if (found.versions.length < 2) return null;
  const words = await getTranslations("funding");
  const tabs = await Promise.all(
    found.versions.map(async (version) => ({ href: `${href}?version=${version.number}`, label: await versionName(version), current: version.id === shown.id && !other })),
  );
  const others = found.versions.filter(({ id }) => id !== shown.id);
  const comparisons = await Promise.all(
    others.map(async (version) => ({ href: `${href}?version=${shown.number}&compare=${version.number}`, name: await versionName(version) })),
  );
  return (
    <div className="mb-8">
      <TabLinks label={words("versions")} tabs={tabs} />
      {!other && (
        <p className="mt-3 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm print:hidden">
          {comparisons.map((comparison) => (
            <a key={comparison.href} href={comparison.href} className="link">
              {words("compare.with", { name: comparison.name })}
            </a>
          ))}
        </p>
      )}
    </div>
  );
}

type ComparedProps = { found: CaseFunding; versions: readonly [ShownPlanVersion, ShownPlanVersion]; href: string };

async function Compared({ found, versions, href }: ComparedProps) {
  const words = await getTranslations("funding.compare");
  const called = new Map(await Promise.all(versions.map(async (version) => [version.id, await versionName(version)] as const)));
  return (
    <section aria-labelledby="compare">
      <header className="mb-4 flex flex-wrap items-baseline justify-between gap-4">
        <h2 id="compare" className="font-serif text-xl font-semibold">
          {words("title")}
        </h2>
        <LinkButton href={href} size="small">
          {words("back")}
        </LinkButton>
      </header>
      <Comparison versions={versions} names={found.names} nameOf={({ id }) => called.get(id) ?? ""} />
    </section>
  );
}

type WholeProps = { found: CaseFunding; version: ShownPlanVersion; years: readonly YearSpan[]; declining: string | null; falling: readonly FallingOfDecision[] | null; href: string };

async function Whole({ found, version, years, declining, falling, href }: WholeProps) {
  const words = await getTranslations("funding");
  const { plan } = version;
  const widest = years.map(({ high }) => [high.cost, sourcesOf(high)]).flat().reduce((most, sum) => (sum > most ? sum : most), 0n);
  return (
    <FileLayout
      contents={[
        { id: "years", title: words("section.years") },
        { id: "payers", title: words("section.payers") },
        { id: "try", title: words("section.try") },
        { id: "basis", title: words("section.basis") },
      ]}
    >
      <FileSection id="years" title={words("section.years")}>
        <p className="mb-5 max-w-measure text-sm text-ink-soft">{words("year.legend")}</p>
        <div className="space-y-8">
          {years.map((year) => (
            <YearPicture key={year.year} plan={plan} year={year} names={found.names} widest={widest} />
          ))}
        </div>
      </FileSection>
      <FileSection id="payers" title={words("section.payers")}>
        {plan.payers.length === 0 ? <p className="text-ink-soft">{words("table.nobody")}</p> : <PayerTable plan={plan} years={years} names={found.names} />}
      </FileSection>
      <FileSection id="try" title={words("section.try")}>
        <TryWithout plan={plan} number={version.number} declining={declining} names={found.names} href={href} falling={falling} />
      </FileSection>
      <FileSection id="basis" title={words("section.basis")}>
        <PlanBasis plan={plan} importHref={found.mayEdit && !found.caseClosed && !version.decision ? `${href}/population?version=${version.number}` : null} />
      </FileSection>
    </FileLayout>
  );
}
