import { getTranslations } from "next-intl/server";
import { ConditionMark } from "#components/condition/state-of-condition.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { readConditions } from "#lib/queries/condition/conditions-page.ts";

type Props = { workspace: string; caseId: string; actor: Actor };

/** The conditions of a case in short: each as it reads and how it stands, with the way to all of it. */
export async function ConditionsSection({ workspace, caseId, actor }: Props) {
  const { decisions } = await readConditions(actor, caseId, new Date());
  const words = await getTranslations("condition.section");
  const conditions = decisions.flatMap((decision) => decision.conditions);
  const met = conditions.filter(({ confirmation }) => confirmation?.outcome === "met").length;
  return (
    <div className="grid max-w-measure gap-4">
      {conditions.length === 0 ? (
        <p className="text-ink-soft">{words("none")}</p>
      ) : (
        <>
          <p className="tabular-nums">{words("count", { met, all: conditions.length })}</p>
          <ul role="list" className="grid gap-2">
            {conditions.map(({ id, text, computed, confirmation }) => (
              <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-hairline pb-2">
                <span className="font-serif">{text}</span>
                <ConditionMark state={computed.state} confirmed={confirmation?.outcome ?? null} />
              </li>
            ))}
          </ul>
        </>
      )}
      <div>
        <LinkButton href={`/${workspace}/cases/${caseId}/conditions`} size="small">{words("open")}</LinkButton>
      </div>
    </div>
  );
}
