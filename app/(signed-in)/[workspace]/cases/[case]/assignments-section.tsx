import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { AssignmentMark } from "#components/assignment/assignment-mark.tsx";
import { assignmentHref } from "#components/assignment/next-step.ts";
import { responsibleName } from "#components/assignment/responsible-name.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { longDate } from "#lib/i18n/format.ts";
import { assignmentsOfCase } from "#lib/queries/assignment/assignment-list.ts";

type Props = { workspace: string; caseId: string; actor: Actor };

/** What the case's decisions have instructed others to do: each with who is responsible, by when, and how it stands. */
export async function AssignmentsSection({ workspace, caseId, actor }: Props) {
  const assignments = await assignmentsOfCase(actor, caseId, new Date());
  const words = await getTranslations("assignment");
  const language = await getLocale();
  if (assignments.length === 0) return <p className="text-ink-soft">{words("section.none")}</p>;
  return (
    <ul className="max-w-measure border-t border-hairline">
      {assignments.map((each) => (
        <li key={each.treeId + each.clauseId} className="border-b border-hairline py-3">
          <p className="font-serif">
            <Link href={assignmentHref(`/${workspace}`, each)} prefetch={false} className="link">{words("clause", { text: each.text })}</Link>
          </p>
          <p className="mt-1 flex flex-wrap items-baseline gap-x-4 text-sm text-ink-soft">
            <AssignmentMark state={each.state} />
            <span>{responsibleName(each.responsible, words)}</span>
            {each.dueOn && <span>{words("section.due", { day: longDate(each.dueOn, language) })}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
