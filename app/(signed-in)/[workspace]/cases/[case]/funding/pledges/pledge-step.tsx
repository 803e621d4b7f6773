import { StepButton } from "#components/pledge/step-button.tsx";
import type { ShownPledge } from "#lib/queries/pledge/shown-pledge.ts";
import { payInvoiceAction, sendInvoiceAction } from "./actions.ts";

type Props = {
  workspace: string;
  pledge: ShownPledge;
  may: { confirm: boolean; invoice: boolean };
  today: string;
  /** Where it stands: in a row of a ledger, or on the pledge's own page as the page's next step. */
  on: "row" | "ownPage";
};

/** The one next step with a pledge, for one who may take it. */
export function PledgeStep({ workspace, pledge: { id, caseId, payerName, step }, may, today, on }: Props) {
  return (
    <StepButton
      pledge={{ id, payerName, step }}
      href={on === "row" ? hrefOfPledge(workspace, { caseId, id }) : null}
      may={may}
      today={today}
      invoiceAction={sendInvoiceAction.bind(null, workspace)}
      payAction={payInvoiceAction.bind(null, workspace)}
      size={on === "row" ? "small" : "medium"}
    />
  );
}

/** The address of a pledge. */
export function hrefOfPledge(workspace: string, { caseId, id }: { caseId: string; id: string }): string {
  return `/${workspace}/cases/${caseId}/funding/pledges/${id}`;
}
