"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { CheckboxGroup } from "#components/ui/checkbox-group.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { LegalForm } from "#lib/domain/actor/actor.ts";
import type { BodyKind } from "#lib/domain/body/body.ts";
import { approvalOrders, type BodyRules, grantableRights, substituteOrders } from "#lib/domain/body/rules.ts";
import { QuorumField } from "./quorum-field.tsx";
import { rulesFrom } from "./rules-input.ts";

type Props = {
  bodyId: string;
  version: number;
  kind: BodyKind;
  rules: BodyRules;
  /** Public authorities can't decide without a meeting, and the law sets their deadline for approval. */
  legalForm: LegalForm;
  /** The address of the body. */
  href: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
};

/** How a body works, as its statutes or rules of procedure say: each rule as a plain question. */
export function RulesForm({ bodyId, version, kind, rules, legalForm, href, action }: Props) {
  const words = useTranslations("body.rules");
  const router = useRouter();
  const isAssembly = kind === "assembly";
  const isStatutory = legalForm === "publicAuthority";
  return (
    <Form action={action} toInput={(filledIn) => ({ bodyId, version, ...rulesFrom(filledIn) })} onDone={() => router.push(href)} className="grid max-w-measure gap-8">
      <QuorumField rule={rules.quorum} />
      <TextField name="adjusters" label={words("adjusters.label")} hint={words("adjusters.hint")} inputMode="numeric" defaultValue={rules.adjusters} width="narrow" />
      <ApprovalFields rules={rules} isStatutory={isStatutory} />
      <RadioGroup
        name="substituteOrder"
        label={words("substituteOrder.label")}
        defaultValue={rules.substituteOrder}
        options={substituteOrders.map((value) => ({ value, label: words(`substituteOrder.${value}`) }))}
      />
      <RadioGroup
        name="resumeService"
        label={words("resumeService.label")}
        hint={words("resumeService.hint")}
        defaultValue={rules.resumeService}
        options={(["notAtThatMeeting", "always"] as const).map((value) => ({ value, label: words(`resumeService.${value}`) }))}
      />
      <div className="grid gap-3">
        <Checkbox name="attendAtDistance" label={words("attendAtDistance.question")} defaultChecked={rules.attendAtDistance} />
        {isAssembly && <Checkbox name="recusedMayStay" label={words("recusedMayStay.question")} defaultChecked={rules.recusedMayStay} />}
        {!isStatutory && !isAssembly && <Checkbox name="perCapsulam" label={words("perCapsulam.question")} defaultChecked={rules.perCapsulam} />}
        <Checkbox name="paginationThroughYear" label={words("paginationThroughYear.question")} defaultChecked={rules.paginationThroughYear} />
      </div>
      {isAssembly && (
        <TextField
          name="perStartedInhabitants"
          label={words("delegates.question")}
          hint={words("delegates.hint")}
          inputMode="numeric"
          defaultValue={rules.delegates?.perStartedInhabitants ?? ""}
          width="narrow"
          optional
        />
      )}
      {(["substitute", "observer", "coOpted"] as const).map((who) => (
        <CheckboxGroup
          key={who}
          name={`rights.${who}`}
          label={words(`rights.${who}`)}
          defaultValue={rules.rights[who]}
          options={grantableRights.map((right) => ({ value: right, label: words(`right.${right}`) }))}
        />
      ))}
      <TextField name="definiteName" label={words("definiteName.label")} hint={words("definiteName.hint")} defaultValue={rules.definiteName ?? ""} width="half" optional />
      <TextField name="decidingPhrase" label={words("decidingPhrase.label")} hint={words("decidingPhrase.hint")} defaultValue={rules.decidingPhrase ?? ""} width="half" optional />
      <FormActions>
        <SubmitButton>{words("submit")}</SubmitButton>
      </FormActions>
    </Form>
  );
}

/** How minutes are approved. Where the law sets the deadline, it also says when it moves. */
function ApprovalFields({ rules, isStatutory }: { rules: BodyRules; isStatutory: boolean }) {
  const words = useTranslations("body.rules");
  return (
    <>
      <div className="grid gap-3">
        <TextField
          name="approvalDays"
          label={words("approvalDays.question")}
          hint={words("approvalDays.hint", { statutory: isStatutory ? "yes" : "no" })}
          inputMode="numeric"
          defaultValue={rules.approvalDays ?? ""}
          width="narrow"
          optional={!isStatutory}
        />
        {isStatutory ? (
          <input type="hidden" name="approvalMovesToWeekday" value="on" />
        ) : (
          <Checkbox name="approvalMovesToWeekday" label={words("approvalMovesToWeekday.question")} defaultChecked={rules.approvalMovesToWeekday} />
        )}
      </div>
      <RadioGroup
        name="approvalOrder"
        label={words("approvalOrder.label")}
        defaultValue={rules.approvalOrder}
        options={approvalOrders.map((value) => ({ value, label: words(`approvalOrder.${value}`) }))}
      />
    </>
  );
}
