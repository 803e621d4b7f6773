import type { FormOutcome } from "#components/ui/form.tsx";

/** What every form about one mandate is given. */
export type MandateAct = {
  /** Whether this is the page's own next step: of the forms about a mandate, one is. */
  isNextStep: boolean;
  mandateId: string;
  version: number;
  /** The address of its body, where one goes when it is done. */
  href: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
};
