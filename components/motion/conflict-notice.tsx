"use client";

import { useTranslations } from "next-intl";
import { newClauseId } from "#components/clause/new-clause-id.ts";
import { Change } from "#components/treatment/moved-content.tsx";
import { useTreatment } from "#components/treatment/treatment-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { contentOf } from "#lib/domain/clause/content.ts";
import { asAddition, begunAnew, clauseNow, type MotionFields } from "./motion-fields.ts";

type Props = { fields: MotionFields; /** Given the motion as it goes on from here. */ onResolve: (fields: MotionFields) => void };

/**
 * Says that the clause one is changing has been changed since (`isOvertaken`), and what it reads now. What was written
 * stays as it is until one says: that it is to stand against the new wording, or that one begins anew from that. It
 * stands by the buttons, so that nothing moves under one who is writing.
 */
export function ConflictNotice({ fields, onResolve }: Props) {
  const words = useTranslations("treatment.conflict");
  const { view } = useTreatment();
  const { before, clauseId, proposalVersionId } = fields;
  const now = clauseNow(fields, view.proposals);
  if (!before) return null;
  if (!now) return <ClauseGone fields={fields} onResolve={onResolve} />;

  const { clause, label } = now.placed;
  const after = contentOf(clause);
  return (
    <Notice
      kind="error"
      title={words("changed", { label })}
      actions={
        <>
          <Button size="small" onClick={() => onResolve({ ...fields, before: after })}>
            {words("keepMine")}
          </Button>
          <Button size="small" onClick={() => onResolve(begunAnew(fields, after))}>
            {words("takeNew")}
          </Button>
        </>
      }
    >
      <p>{words("now")}</p>
      <div className="my-2 text-ink">
        <Change amendment={{ proposalVersionId, clauseId, before, after }} />
      </div>
      <p>{words("kept")}</p>
    </Notice>
  );
}

/** A clause that is gone can't be changed; what was to stand in it can be moved as an addition. */
function ClauseGone({ fields, onResolve }: Props) {
  const words = useTranslations("treatment.conflict");
  const hasWords = !fields.strikes && fields.text.trim() !== "";
  return (
    <Notice
      kind="error"
      title={words("gone")}
      actions={
        hasWords && (
          <Button size="small" onClick={() => onResolve(asAddition(fields, newClauseId))}>
            {words("asAddition")}
          </Button>
        )
      }
    >
      {words(hasWords ? "goneKept" : "nothingToStrike")}
    </Notice>
  );
}
