import type { FormOutcome } from "#components/ui/form.tsx";
import type { AgendaItemKind, ListedMatter } from "#lib/domain/agenda/item.ts";
import type { Missing } from "#lib/domain/agenda/missing.ts";
import type { ProposalOrigin } from "#lib/domain/proposal/proposer.ts";

export type ShownProposal = { readonly id: string; readonly origin: ProposalOrigin; readonly proposerName: string | null };

/** An item of the agenda as its list shows it (lib/queries/meeting). */
export type ShownItem = {
  readonly id: string;
  readonly isHidden: boolean;
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly caseId: string | null;
  readonly registrationNumber: string | null;
  readonly presenter: string;
  readonly proposals: readonly ShownProposal[];
  readonly documents: readonly { readonly id: string; readonly name: string }[];
  readonly listed: readonly ListedMatter[];
  readonly secrecyGround: string | null;
  readonly isLate: boolean;
  readonly awaitsConsent: boolean;
  readonly withdrawnReason: string | null;
  readonly wasSent: boolean;
  readonly paragraph: number | null;
  readonly missing: readonly Missing[];
};

type Act = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;

/** What can be done with an item where it stands. */
export type AgendaActs = Record<"move" | "withdraw" | "restore" | "remove", Act>;
