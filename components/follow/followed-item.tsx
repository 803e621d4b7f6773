"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChooseKind } from "#components/motion/choose-kind.tsx";
import { changeOf, type MotionFields } from "#components/motion/motion-fields.ts";
import { MotionForm } from "#components/motion/motion-form.tsx";
import { DecisionList } from "#components/treatment/decision-list.tsx";
import { DivisionsOf } from "#components/treatment/division-panel.tsx";
import { MakeRemark } from "#components/treatment/make-remark.tsx";
import { ProposalClauses } from "#components/treatment/proposal-clauses.tsx";
import { QuestionSteps } from "#components/treatment/question-steps.tsx";
import { RemarkList } from "#components/treatment/remark-list.tsx";
import { useTreatment } from "#components/treatment/treatment-context.tsx";
import { useKeptOnItem } from "#components/treatment/use-kept-on-item.ts";
import { Button } from "#components/ui/button.tsx";
import type { AgendaLine } from "#lib/queries/meeting/view.ts";
import { FollowedMotions } from "./followed-motions.tsx";
import { ItemTitle } from "./item-title.tsx";
import { Part } from "./part.tsx";
import { Receipt } from "./receipt.tsx";

type Props = { line: AgendaLine; isUnderWay: boolean; hasBegun: boolean; /** Something is begun to be written on the item. */ onWrite: () => void };

/** One item on a member's phone: what is proposed, what is moved, how it goes, what was decided, and one's own acts. */
export function FollowedItem({ line, isUnderWay, hasBegun, onWrite }: Props) {
  const words = useTranslations("follow");
  const { view } = useTreatment();
  const [writing, write] = useKeptOnItem<MotionFields>("motion");
  const [begun, setBegun] = useState(0);
  const [isChoosing, setIsChoosing] = useState(false);
  const [whyNot] = view.self.againstMoving;
  const mayMove = whyNot === undefined;
  const held = view.treatment.questions.filter(({ divisions }) => divisions.length > 0);

  function begin(fields: MotionFields) {
    setIsChoosing(false);
    setBegun(begun + 1);
    onWrite();
    write(fields);
  }

  const form = writing && <MotionForm fields={writing} onChange={write} onClose={() => write(null)} asked={begun} />;
  const isInPlace = (clauseId: string) => writing?.kind === "amend" && writing.clauseId === clauseId;
  const standsInProposal = view.proposals.some(({ clauses }) => writing?.kind === "amend" && JSON.stringify(clauses).includes(writing.clauseId));

  return (
    <article className="grid content-start gap-8">
      <ItemTitle line={line} isUnderWay={isUnderWay} hasBegun={hasBegun} />
      <Receipt />
      <DecisionList />
      {view.proposals.map((proposal) => (
        <ProposalClauses
          key={proposal.versionId}
          proposal={proposal}
          inPlace={({ clause }) => (isInPlace(clause.id) ? form : null)}
          beside={({ clause, label }) =>
            mayMove &&
            !isInPlace(clause.id) && (
              <Button size="small" variant="plain" icon="edit" aria-label={words("changeClause", { label })} onClick={() => begin(changeOf(proposal.versionId, clause))}>
                {words("change")}
              </Button>
            )
          }
        />
      ))}
      {(view.self.participantId !== null || whyNot?.reason !== "noMandate") && !(standsInProposal && writing) && (
        <Part title={words("move.title")}>
          {form}
          {mayMove && !writing && (
            <div>
              <Button variant="primary" aria-expanded={isChoosing} onClick={() => setIsChoosing(!isChoosing)}>
                {words("move.button")}
              </Button>
            </div>
          )}
          {isChoosing && <ChooseKind onChoose={begin} />}
          {whyNot && <p className="max-w-measure text-sm text-ink-soft">{words(`against.${whyNot.reason}`, { because: "because" in whyNot ? whyNot.because : "" })}</p>}
        </Part>
      )}
      <FollowedMotions onEdit={begin} />
      {view.steps.length > 0 && (
        <Part title={words("questions")}>
          <QuestionSteps hasBegun={hasBegun} />
        </Part>
      )}
      {held.map(({ key }) => (
        <DivisionsOf key={key} question={key} />
      ))}
      <RemarkList />
      <MakeRemark />
    </article>
  );
}
