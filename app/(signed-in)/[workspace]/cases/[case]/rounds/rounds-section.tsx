import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { FileSection } from "#components/ui/file-layout.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { longDate } from "#lib/i18n/format.ts";
import { roundsToPlan } from "#lib/queries/round/plan-choices.ts";
import { type ListedRound, listRounds } from "#lib/queries/round/round-list.ts";

type Props = { workspace: string; caseId: string; actor: Actor; isClosed: boolean };

/** The rounds of replies of a case, and for the secretary where one is planned. */
export async function RoundsSection({ workspace, caseId, actor, isClosed }: Props) {
  const words = await getTranslations("round.case");
  const language = await getLocale();
  const rounds = await listRounds(actor, new Date(), caseId);
  const toPlan = isClosed ? [] : await roundsToPlan(actor, caseId);
  const told = ({ isSent, isClosed: closed, replied, asked }: ListedRound) => {
    if (!isSent) return words("plannedTo", { asked });
    return words(closed ? "closed" : "replied", { replied, asked });
  };
  return (
    <FileSection
      id="replies"
      title={words("title")}
      action={
        toPlan.length > 0 && (
          <div className="flex flex-wrap gap-2">
            {toPlan.map((each) => (
              <LinkButton key={each.treeId} size="small" icon="plus" href={`/${workspace}/cases/${caseId}/rounds/new?tree=${each.treeId}`}>
                {each.kind === "recommendation" ? words("recommend", { number: each.number }) : words("consult")}
              </LinkButton>
            ))}
          </div>
        )
      }
    >
      {rounds.length === 0 ? (
        <p className="text-ink-soft">{words("none")} {toPlan.length === 0 && !isClosed && words("later")}</p>
      ) : (
        <ul className="max-w-measure border-t border-hairline">
          {rounds.map((round) => (
            <li key={round.id} className="border-b border-hairline py-3">
              <Link href={`/${workspace}/cases/${caseId}/rounds/${round.id}`} className="link">{words("item", { kind: round.kind, day: longDate(round.dueOn, language) })}</Link>
              <p className="text-sm text-ink-soft">{told(round)}</p>
            </li>
          ))}
        </ul>
      )}
    </FileSection>
  );
}
