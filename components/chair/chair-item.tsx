"use client";

import { useTranslations } from "next-intl";
import { ItemDocuments } from "#components/follow/item-documents.tsx";
import { ItemTitle } from "#components/follow/item-title.tsx";
import { Part } from "#components/follow/part.tsx";
import { DecisionList } from "#components/treatment/decision-list.tsx";
import { MotionActs } from "#components/treatment/motion-acts.tsx";
import { MotionCard } from "#components/treatment/motion-card.tsx";
import { ProposalClauses } from "#components/treatment/proposal-clauses.tsx";
import { QuestionPanel } from "#components/treatment/question-panel.tsx";
import { QuestionSteps } from "#components/treatment/question-steps.tsx";
import { RemarkList } from "#components/treatment/remark-list.tsx";
import { useTreatment } from "#components/treatment/treatment-context.tsx";
import type { AgendaLine } from "#lib/queries/meeting/view.ts";

type Props = { line: AgendaLine; isUnderWay: boolean; isOpen: boolean; hasBegun: boolean };

/** The item as the chair leads it: at the left what to say and press, at the right the order of questions and the motions. */
export function ChairItem({ line, isUnderWay, isOpen, hasBegun }: Props) {
  const words = useTranslations("follow");
  const motionWords = useTranslations("treatment.motion");
  const { view } = useTreatment();
  const waiting = view.motions.filter(({ handedIn, recorded, withdrawn }) => handedIn && !recorded && !withdrawn).length;
  const mayPut = isOpen && view.self.presides;
  return (
    <article className="grid gap-5 md:gap-8">
      <ItemTitle line={line} isUnderWay={isUnderWay} hasBegun={hasBegun} large />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid min-w-0 content-start gap-8">
          <DecisionList />
          {waiting > 0 && <p className="border-s-3 border-pending ps-4">{words("chair.waiting", { count: waiting })}</p>}
          {mayPut && <QuestionPanel large />}
          {mayPut && view.steps.length === 0 && view.decisions.length === 0 && <p className="max-w-measure text-ink-soft">{words("chair.nothingToPut")}</p>}
          {!isOpen && <p className="max-w-measure text-ink-soft">{words("chair.notOpen")}</p>}
          <RemarkList />
        </div>
        <div className="grid min-w-0 content-start gap-8">
          {view.steps.length > 0 && (
            <Part title={words("questions")}>
              <QuestionSteps reorderable={mayPut} hasBegun={hasBegun} />
            </Part>
          )}
          <Part title={motionWords("label")}>
            {view.motions.length === 0 && <p className="text-sm text-ink-soft">{motionWords("none")}</p>}
            <div className="grid gap-5">
              {view.motions.map((motion) => (
                <MotionCard key={motion.id} motion={motion} acts={view.self.isSecretary && <MotionActs motion={motion} />} />
              ))}
            </div>
          </Part>
          {line.documents.length > 0 && (
            <Part title={words("documents")}>
              <ItemDocuments documents={line.documents} />
            </Part>
          )}
          {view.proposals.length > 0 && (
            <Part title={words("proposals")}>
              {view.proposals.map((proposal) => (
                <ProposalClauses key={proposal.versionId} proposal={proposal} />
              ))}
            </Part>
          )}
        </div>
      </div>
    </article>
  );
}
