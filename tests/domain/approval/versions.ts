import type { Meeting } from "#lib/domain/meeting/meeting.ts";
import { closeMeeting } from "#lib/domain/meeting/lifecycle.ts";
import type { MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import { type Approvable, type Asked, planApproval } from "#lib/domain/approval/plan-approval.ts";
import { requestApproval } from "#lib/domain/approval/request-approval.ts";
import { type Signing, sign } from "#lib/domain/approval/sign.ts";
import { defaultRules } from "#lib/domain/body/rules.ts";
import type { Paragraph } from "#lib/domain/paragraph/paragraph.ts";
import { accepted, type Refused } from "#lib/domain/refused.ts";
import { act, at, open as opened } from "#tests/domain/meeting/meetings.ts";
import { room, seated, visitor } from "#tests/domain/presence/rooms.ts";

export const authority = { legalForm: "publicAuthority", rules: defaultRules("board", "publicAuthority") } as const;
export const association = { legalForm: "nonprofitAssociation", rules: defaultRules("board", "nonprofitAssociation") } as const;

export const open: Meeting = { ...opened, adjusterIds: ["Anna"] };
export const closed: Meeting = accepted(closeMeeting(open, at("12:05"), act));

/** §§ 15–18, of which § 15 opens the meeting; § 17 is missing. */
export const paragraphs: readonly Paragraph[] = [
  { number: 15, itemId: "15", state: "given" },
  { number: 16, itemId: "16", state: "given" },
  { number: 17, itemId: null, state: "missing" },
  { number: 18, itemId: "18", state: "given" },
];

/** Siv is the secretary, Karin chairs, Anna is chosen to approve; Bo serves too. */
export const presence = room([
  seated("Karin", "member", { duty: "chair", personId: "Karin" }),
  seated("Anna", "member", { personId: "Anna" }),
  seated("Bo", "member", { personId: "Bo" }),
  visitor("Siv", { duty: "secretary", personId: "Siv" }),
]);

export function approvable(change: Partial<Approvable> = {}): Approvable {
  return { meeting: closed, rules: association.rules, presence, paragraphs, decidedItemIds: ["16", "18"], versions: [], ...change };
}

export const wholeMinutes: Asked = { part: "ordinary", unresolved: [] };
export const done = { by: "Siv", at: at("13:00") };

/** Asks for approval; `digests` are what the §§ say, when otherwise than "§ 15" and so on. The ids are told from the document and number. */
export function asked(on: Approvable, what: Asked = wholeMinutes, { digests = {} as Record<number, string>, body = association as typeof association | typeof authority } = {}): MinutesVersion {
  const plan = accepted(planApproval(on, what));
  const sealed = plan.paragraphs.map(({ number }) => ({ number, digest: digests[number] ?? `§ ${number}` }));
  const version = requestApproval(plan, { meeting: on.meeting, body, sealed: { digest: sealed.map(({ digest }) => digest).join(), paragraphs: sealed }, requested: done }, numberedIds(on.versions.length));
  return { ...version, signatories: version.signatories.map((signatory) => ({ ...signatory, id: `${signatory.name} ${version.id}` })) };
}

function numberedIds(first: number): () => string {
  let count = 0;
  return () => `v${first}-${(count += 1)}`;
}

/** What someone signs with the password, as the one asked by that name, of the version as it is. */
export function signing(version: MinutesVersion, name: string, change: Partial<Signing> = {}): Signing {
  const signatoryId = version.signatories.find((signatory) => signatory.name === name)?.id ?? "nobody";
  return { signatoryId, digest: version.digest, method: { kind: "password" }, dissent: "", done: { by: name, at: at("14:00") }, ...change };
}

export function signed(version: MinutesVersion, ...names: readonly string[]): MinutesVersion {
  return names.reduce((before, name) => accepted(sign([before], before.id, signing(before, name))), version);
}

export const code = (refused: unknown): string => (refused as Refused).code;
