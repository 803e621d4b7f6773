import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { longDate } from "#lib/i18n/format.ts";
import { roundsToPlan } from "#lib/queries/round/plan-choices.ts";
import { listRounds } from "#lib/queries/round/round-list.ts";

type Props = { workspace: string; actor: Actor; caseId: string; treeIds: readonly string[] };

/** The rounds of replies about what the § recommends; where there is none, the way to plan one. */
export async function RoundsPart({ workspace, actor, caseId, treeIds }: Props) {
  const words = await getTranslations("round.case");
  const language = await getLocale();
  const ofParagraph = ({ treeId }: { treeId: string }) => treeIds.includes(treeId);
  const rounds = (await listRounds(actor, new Date(), caseId)).filter(ofParagraph);
  const toPlan = (await roundsToPlan(actor, caseId)).filter(ofParagraph);
  if (rounds.length === 0 && toPlan.length === 0) return null;
  const home = `/${workspace}/cases/${caseId}/rounds`;
  return (
    <section aria-labelledby="rounds" className="mb-10 max-w-[56rem]">
      <h2 id="rounds" className="mb-2 font-serif text-xl font-semibold">{words("title")}</h2>
      <ul role="list" className="grid gap-1">
        {rounds.map(({ id, kind, dueOn, isSent, isClosed, replied, asked }) => (
          <li key={id}>
            <Link href={`${home}/${id}`} className="link">{words("item", { kind, day: longDate(dueOn, language) })}</Link>{" "}
            <span className="text-sm text-ink-soft">{isSent ? words(isClosed ? "closed" : "replied", { replied, asked }) : words("plannedTo", { asked })}</span>
          </li>
        ))}
      </ul>
      {toPlan.length > 0 && (
        <>
          <p className="mb-3 max-w-measure text-ink-soft">{words("recommends")}</p>
          {toPlan.map(({ treeId }) => <LinkButton key={treeId} icon="plus" href={`${home}/new?tree=${treeId}`}>{words("ask")}</LinkButton>)}
        </>
      )}
    </section>
  );
}
