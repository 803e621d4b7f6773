import type { ListedMatter } from "#lib/domain/agenda/item.ts";
import type { Body } from "#lib/domain/body/body.ts";
import type { Decision, Nomination } from "#lib/domain/decision/decision.ts";
import { nominationsBy } from "#lib/domain/decision/election.ts";
import type { MeetingRecord, RecordedItem, RecordedProposal } from "#lib/domain/minutes/meeting-record.ts";
import type { Election, MinutesDecision, MinutesEntry, MinutesParagraph } from "#lib/domain/minutes/minutes.ts";
import { paragraphsOf } from "#lib/domain/text/plain-text.ts";
import type { Block, RichText } from "#lib/domain/text/rich-text.ts";
import type { Paragraph } from "#lib/domain/paragraph/paragraph.ts";
import { longDate } from "#lib/i18n/format.ts";
import { leadWords } from "#lib/i18n/lead-words.ts";
import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import { partsOf } from "./proceedings/parts-of.ts";

type Told = Extract<RecordedItem, { withheld: false }>;

/** The §§ in the order of their numbers, and among them the numbers that stand for nothing. */
export function entriesOf(record: MeetingRecord, language: Language): MinutesEntry[] {
  return record.paragraphs.map((paragraph) => entryOf(record, paragraph, language));
}

function entryOf(record: MeetingRecord, { number, itemId, state }: Paragraph, language: Language): MinutesEntry {
  const item = record.items.find(({ id }) => id === itemId);
  if (!item) return { kind: "void", number, reason: state === "missing" ? "missing" : "withdrawn" };
  if (item.withheld) return { kind: "withheld", number };
  return paragraphOf(record, item, number, language);
}

function paragraphOf(record: MeetingRecord, item: Told, number: number, language: Language): MinutesParagraph {
  const recused = record.presence.participants.flatMap(({ name, recusals }) =>
    recusals.filter(({ itemId }) => itemId === item.id).map(({ reason }) => ({ name, reason })),
  );
  const parts = partsOf(item, record.presence, record.body, language);
  return {
    kind: "paragraph",
    number,
    title: item.title,
    registrationNumber: item.registrationNumber,
    secrecy: item.secrecyGround === null ? null : { ground: item.secrecyGround },
    recusals: recused,
    text: textOf(item, record, language),
    proposals: item.proposals.map((proposal) => ({ source: sourceOf(proposal, language), clauses: [...proposal.clauses] })),
    deliberation: null,
    proceedings: parts.filter(({ section }) => section !== "remarks"),
    decisions: item.decisions.map((decision) => decisionOf(decision, record.body, language)),
    remarks: parts.find(({ section }) => section === "remarks") ?? null,
    afterText: null,
    attachments: item.documents.map((title) => ({ label: null, title })),
  };
}

/** What was written of the item, then what fell from the agenda, the list of matters it reports and the names put forward. */
function textOf(item: Told, record: MeetingRecord, language: Language): RichText {
  const withdrawn = item.kind === "agenda" ? withdrawnFrom(record, language) : [];
  return { type: "doc", content: [...item.text.content, ...withdrawn, ...listOf(item.listed, language), ...nominationsOf(item.nominations, language)] };
}

/**
 * The items that were called and have no § of their own since they were withdrawn: they are told where the agenda is
 * approved, which is where the body let them go. A secret one is left out: the § of the agenda is open.
 */
function withdrawnFrom({ items, paragraphs }: MeetingRecord, language: Language): Block[] {
  const words = translator(language, "minutes");
  const hasNumber = ({ id }: RecordedItem) => paragraphs.some(({ itemId }) => itemId === id);
  const fallen = items.filter((item): item is Told => !item.withheld && item.withdrawnReason !== null && !hasNumber(item));
  return fallen
    .filter(({ secrecyGround }) => secrecyGround === null)
    .flatMap(({ title, withdrawnReason: reason }) =>
      paragraphsOf(reason ? words("itemWithdrawnBecause", { title, reason: reason.replace(/\.$/, "") }) : words("itemWithdrawn", { title })).content,
  );
}

function listOf(listed: readonly ListedMatter[], language: Language): Block[] {
  if (listed.length === 0) return [];
  const line = ({ text, registrationNumber, decidedBy, decidedOn }: ListedMatter) =>
    [text, registrationNumber, decidedBy, decidedOn && longDate(decidedOn, language)].filter(Boolean).join(", ");
  return [
    {
      type: "bulletList",
      content: listed.map((matter) => ({
        type: "listItem",
        content: [{ type: "paragraph", content: [{ type: "text", text: line(matter) }] }],
      })),
    },
  ];
}

function nominationsOf(nominations: readonly Nomination[], language: Language): Block[] {
  if (nominations.length === 0) return [];
  const words = translator(language, "minutes");
  const lines = nominationsBy(nominations).map(({ nominator, names }) => `${nominator}: ${names.join(", ")}`);
  return paragraphsOf([words("nominations"), ...lines].join("\n\n")).content;
}

function sourceOf({ origin, proposerName }: RecordedProposal, language: Language): string {
  return translator(language, "decision")(`proposal.${origin}`, { name: proposerName ?? "" });
}

function decisionOf(decision: Decision, body: Body, language: Language): MinutesDecision {
  const lead = leadWords(decision, body, translator(language, "decision"), language);
  const leadsToSomething = decision.clauses.length > 0 || decision.elected.length > 0;
  // A decision that is a sentence of its own is set as text; "Styrelsen beslutar" before its clauses as a lead.
  const sentences = [leadsToSomething ? "" : lead, decision.changes].filter(Boolean);
  return {
    outcome: decision.outcome,
    lead: leadsToSomething ? lead : null,
    text: sentences.length > 0 ? paragraphsOf(sentences.join("\n\n")) : null,
    clauses: [...decision.clauses],
    elections: electionOf(decision),
  };
}

/** Those elected. To what stands at the head of the §, and isn't said again. */
function electionOf({ elected }: Decision): Election[] {
  if (elected.length === 0) return [];
  const those = (as: "ordinary" | "substitute") => elected.filter((one) => one.as === as).map(({ name }) => ({ name, represents: null }));
  return [{ post: "", term: null, ordinary: those("ordinary"), substitutes: those("substitute") }];
}
