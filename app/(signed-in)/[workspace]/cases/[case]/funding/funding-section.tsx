import { getTranslations } from "next-intl/server";
import { BalanceLine } from "#components/funding/balance-line.tsx";
import { yearSpans } from "#components/funding/picture.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { currentVersion, readFunding } from "#lib/queries/funding/case-funding.ts";
import { versionState } from "./version-words.ts";

type Props = { workspace: string; caseId: string; actor: Actor };

/** The money of a case in short: the version that counts, whether each year is paid for, and the way to the plan. */
export async function FundingSection({ workspace, caseId, actor }: Props) {
  const found = await readFunding(actor, caseId);
  if (!found) return null;
  const words = await getTranslations("funding");
  const href = `/${workspace}/cases/${caseId}/funding`;
  const version = currentVersion(found.versions);
  const grants = <LinkButton href={`${href}/grants`} size="small">{words("acts.grants")}</LinkButton>;
  if (!version) {
    const mayBegin = found.mayEdit && !found.caseClosed;
    return (
      <EmptyState
        title={words("none.title")}
        action={
          <>
            {mayBegin && (
              <LinkButton href={href} icon="plus" size="small">
                {words("none.begin")}
              </LinkButton>
            )}
            {grants}
          </>
        }
      >
        {words("none.text")}
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-3">
      <p className="text-sm text-ink-soft">{await versionState(version)}</p>
      <ul className="divide-y divide-hairline border-y border-hairline">
        {yearSpans(version.plan).map((year) => (
          <li key={year.year} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2">
            <span className="font-semibold tabular-nums">{year.year}</span>
            <BalanceLine year={year} />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={href} size="small">
          {words("show")}
        </LinkButton>
        {version.decision && (
          <LinkButton href={`${href}/pledges`} size="small">
            {words("acts.pledges")}
          </LinkButton>
        )}
        {grants}
      </div>
    </div>
  );
}
