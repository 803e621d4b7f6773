import type { AgendaItemKind, ListedMatter } from "#lib/domain/agenda/item.ts";
import type { Body } from "#lib/domain/body/body.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import type { Decision, Nomination } from "#lib/domain/decision/decision.ts";
import type { Meeting } from "#lib/domain/meeting/meeting.ts";
import type { Paragraph } from "#lib/domain/paragraph/paragraph.ts";
import type { Presence } from "#lib/domain/presence/presence.ts";
import type { ProposalOrigin } from "#lib/domain/proposal/proposer.ts";
import type { Treatment } from "#lib/domain/question/treatment.ts";
import type { NotParticipating, Remark } from "#lib/domain/reservation/reservation.ts";
import type { RichText } from "#lib/domain/text/rich-text.ts";
import type { FirstPage } from "./page-numbers.ts";
import type { ProseSection } from "./proceedings/proceedings.ts";

/**
 * All that has been recorded of a meeting, as one who reads its minutes may know it: of a secret item that does not
 * reach the reader there is nothing but its place (`withheld`).
 */
export type MeetingRecord = {
  readonly association: string;
  /** The language in which the workspace keeps its minutes. */
  readonly language: "sv" | "en";
  readonly body: Body;
  readonly meeting: Meeting;
  readonly presence: Presence;
  readonly paragraphs: readonly Paragraph[];
  readonly items: readonly RecordedItem[];
  readonly firstPage: FirstPage;
  /** When something was last done at the meeting. */
  readonly changedAt: Date;
};

/** What has been recorded of one item. */
export type RecordedItem =
  | { readonly id: string; readonly withheld: true }
  | {
      readonly id: string;
      readonly withheld: false;
      readonly kind: AgendaItemKind;
      readonly title: string;
      readonly registrationNumber: string | null;
      readonly secrecyGround: string | null;
      /** Why the item fell from the agenda without being taken up; null for one that did not. */
      readonly withdrawnReason: string | null;
      readonly text: RichText;
      readonly proposals: readonly RecordedProposal[];
      readonly decisions: readonly Decision[];
      readonly nominations: readonly Nomination[];
      readonly listed: readonly ListedMatter[];
      /** The motions in the record, the questions put and the divisions. */
      readonly treatment: Treatment;
      readonly remarks: readonly Remark[];
      readonly notParticipating: readonly NotParticipating[];
      /** Of each section that there is anything to tell in, the digest of what it is written from. */
      readonly digests: Readonly<Partial<Record<ProseSection, string>>>;
      readonly proseOverrides: readonly RecordedOverride[];
      readonly documents: readonly string[];
    };

/** A proposal as the meeting had it before it; `proposerName` is that of a member or a body. */
export type RecordedProposal = {
  readonly versionId: string;
  readonly origin: ProposalOrigin;
  readonly proposerName: string | null;
  readonly clauses: readonly Clause[];
};

/** A section that the writer has put in other words, and the digest of what it was written from then. */
export type RecordedOverride = { readonly section: ProseSection; readonly text: string; readonly digestThen: string };
