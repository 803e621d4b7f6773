import type { RecordedItem } from "#lib/domain/minutes/meeting-record.ts";
import { blocksAsText } from "#lib/domain/text/plain-text.ts";
import type { Division, Voter } from "#lib/domain/division/division.ts";
import { nextContest } from "#lib/domain/question/next-contest.ts";
import type { QuestionKey } from "#lib/domain/question/question.ts";
import type { Motion } from "#lib/domain/motion/motion.ts";
import type { Presence } from "#lib/domain/presence/presence.ts";
import type { ProseSection } from "#lib/domain/minutes/proceedings/proceedings.ts";
import { accepted } from "#lib/domain/refused.ts";
import { generatedParts } from "#lib/documents/minutes/proceedings/parts-of.ts";
import { asPlain } from "#lib/documents/minutes/proceedings/plain-prose.ts";
import { defaultRules } from "#lib/domain/body/rules.ts";
import { rollCall, voted } from "#tests/domain/division/divisions.ts";
import { room, seated } from "#tests/domain/presence/rooms.ts";
import type { InTheChair } from "#tests/domain/question/in-the-chair.ts";
import { office, presidium, secretary } from "#tests/domain/question/matters.ts";

/** A board of five with their parties, and a substitute who serves for one of them. */
export const parties: Readonly<Record<string, string>> = { "Carin Lund": "S", "Bo Berg": "S", "Anna Ask": "C", "Dag Dahl": "M", "Mona Frisk": "V" };
export const [carin, bo, anna, dag, mona] = Object.keys(parties) as [string, string, string, string, string];
export const absent = "Eva Ek";

export const presence: Presence = room([
  ...[carin, bo, anna, dag].map((name) => seated(name, name === carin ? "chair" : "member", { affiliation: parties[name]!, duty: name === carin ? "chair" : null })),
  seated(mona, "substitute", { affiliation: "V" }),
  seated(absent, "member", { affiliation: "V", present: false }),
]);

export const styrelsen = { name: "Styrelse", rules: { ...defaultRules("board", "nonprofitAssociation"), definiteName: "Styrelsen" } };

/** As moved by these, written down by name. */
export const by = (motion: Motion, ...names: readonly string[]): Motion => ({ ...motion, movers: names.map((name) => ({ personId: null, name })) });

type Told = Extract<RecordedItem, { withheld: false }>;

/** An item as the record has it, with how it was treated. */
export function item({ treatment }: InTheChair, given: Partial<Told> = {}): Told {
  const all = [
    { versionId: office.versionId, origin: "office" as const, proposerName: null, clauses: office.clauses },
    { versionId: presidium.versionId, origin: "presidium" as const, proposerName: null, clauses: presidium.clauses },
  ];
  return {
    id: "item",
    withheld: false,
    kind: "case",
    title: "Samordnare i länet",
    registrationNumber: null,
    secrecyGround: null,
    withdrawnReason: null,
    text: { type: "doc", content: [] },
    proposals: all.filter(({ versionId }) => treatment.matter.proposals.some((proposal) => proposal.versionId === versionId)),
    decisions: [],
    nominations: treatment.matter.nominations,
    listed: [],
    documents: [],
    treatment,
    remarks: [],
    notParticipating: [],
    digests: {},
    proseOverrides: [],
    ...given,
  };
}

/** What the minutes say of an item in one section, a line for each paragraph; nothing where it isn't told. */
export function says(told: Told, section: ProseSection, language: "sv" | "en" = "sv"): readonly string[] {
  const part = generatedParts(told, presence, styrelsen, language).find((each) => each.section === section);
  return part ? asPlain(part.blocks, language === "sv" ? "att" : "that").split("\n\n") : [];
}

/** The rows of the lists of votes, as they are read. */
export function lists(told: Told): readonly string[] {
  const blocks = generatedParts(told, presence, styrelsen, "sv").flatMap((part) => part.blocks);
  const tables = blocks.flatMap((block) => (block.kind === "text" ? block.content.filter(({ type }) => type === "table") : []));
  return tables.flatMap((table) => blocksAsText([table]).split("\n").map((row) => row.replaceAll("\t", " | ")));
}

type Votes = Readonly<Record<string, "yes" | "no" | "abstain" | null>>;

/** A roll call in which those named vote so; null for one who says nothing. Mona Frisk has Eva Ek's seat. */
export function callsTheRoll(meeting: InTheChair, key: QuestionKey, votes: Votes, given: Partial<Division> = {}, more: Readonly<Record<string, Partial<Voter>>> = {}): InTheChair {
  const next = accepted(nextContest(meeting.treatment, key));
  if (next.kind === "counterFirst") throw new Error("the counter-proposal comes first");
  const roll = Object.entries(votes).map(([name, choice]): Voter => {
    const one = voted(name, choice ?? "abstain", { name, isChair: name === carin, inPlaceOf: name === mona ? absent : null, ...more[name] });
    return choice === null ? { ...one, hasVoted: false, choice: null } : one;
  });
  return meeting.votesOn(key, rollCall(roll, { contest: next.contest, closed: secretary, ...(given as object) }));
}

