import { versionsOf } from "#lib/data/approval.ts";
import { addDispatch, dispatchLetter } from "#lib/data/dispatch.ts";
import { extractMediaTypes } from "#lib/data/extract.ts";
import { newId } from "#lib/data/id.ts";
import { postLetter } from "#lib/data/letter.ts";
import { loadMeeting } from "#lib/data/meeting.ts";
import { publicAddress } from "#lib/data/public-address.ts";
import { insertReplyLinks, replyTokenOf, type SentReplyLink } from "#lib/data/reply-link.ts";
import type { RoundSource } from "#lib/data/round-source.ts";
import { reminderKey } from "#lib/data/round-reminder.ts";
import { secrecyOfItem } from "#lib/data/serving.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { loadWorkspace } from "#lib/data/workspace.ts";
import { extractFileName } from "#lib/documents/extract/extract-name.ts";
import { reminderOfReply, roundLetter, type TellRound, type ToAsk } from "#lib/documents/recommendation/round-letter.ts";
import { definiteName } from "#lib/domain/body/body.ts";
import { addDays } from "#lib/domain/calendar/days.ts";
import { stockholmMoment } from "#lib/domain/calendar/stockholm-moment.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { extractSource } from "#lib/domain/extract/source.ts";
import { dueOnOf, type Round, type RoundAddressee } from "#lib/domain/recommendation/round.ts";
import { linkDaysAfterDue, type Reminder } from "#lib/domain/recommendation/send.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { madeExtract } from "../extract/made-extract.ts";

/** Who writes, in which workspace, and when. `sender` is the person who signs the letters, null where they come by themselves. */
type At = Readonly<{ tx: Tx; workspaceId: string; now: Date; sender: string | null }>;

/** What a round's letters say, and the ground of secrecy of what they tell. */
type Telling = Readonly<{ round: Round; tell: TellRound; secrecyGround: string | null }>;

/** As `Telling`, with the extract that goes with the first letter; null for a consultation. */
export type RoundPost = Telling & Readonly<{ extract: { id: string; fileName: string; digest: string } | null }>;

/** One to be written to at an organisation: its official mailbox (`name` null), or a contact there. */
export type Reader = Readonly<{ name: string | null; email: string; mayConfirm: boolean }>;

/** What the letters of a round tell. Of a secret matter they name the § alone. */
export async function tellingOf({ tx, workspaceId, now, sender }: At, round: Round, source: RoundSource): Promise<Telling> {
  const { name: association, language } = await loadWorkspace(tx, workspaceId);
  const common = { language, kind: round.kind, association, sender, message: round.message };
  if (source.kind === "consultation") {
    const { matter } = source;
    return { round, tell: { ...common, title: matter.secrecyGround === null ? matter.title : null, decided: null }, secrecyGround: matter.secrecyGround };
  }
  const { meeting, body } = await loadMeeting(tx, workspaceId, source.item.meetingId);
  const { secrecyGround } = await secrecyOfItem(tx, workspaceId, source.item, stockholmDay(now));
  const decided = { body: { name: body.name, definite: definiteName(body) }, day: stockholmDay(meeting.startsAt), number: numberOf(source) };
  return { round, tell: { ...common, title: secrecyGround === null ? source.item.title : null, decided }, secrecyGround };
}

/** As `tellingOf`, with the extract of the § that recommends. Refuses a § that isn't approved (`extract.notApproved`). */
export async function roundPost(at: At, round: Round, source: RoundSource): Promise<RoundPost> {
  const telling = await tellingOf(at, round, source);
  if (source.kind === "consultation") return { ...telling, extract: null };
  const { tx, workspaceId, now } = at;
  const number = numberOf(source);
  const { meeting, body } = await loadMeeting(tx, workspaceId, source.item.meetingId);
  const { id, pdf } = await madeExtract(tx, workspaceId, accepted(extractSource(await versionsOf(tx, workspaceId, meeting.id), number)), now);
  return { ...telling, extract: { id, digest: pdf.digest, fileName: `${extractFileName({ body: body.name, startsAt: meeting.startsAt, number })}.pdf` } };
}

/** Those to be written to at an organisation that is asked for the first time. The mailbox is the organisation's own: who reads it may answer. */
export function readersOf({ mailbox, contacts }: RoundAddressee): readonly Reader[] {
  return [...(mailbox === null ? [] : [{ name: null, email: mailbox, mayConfirm: true }]), ...contacts];
}

/**
 * Makes a link for each of those at an organisation, and writes each a letter with it; the extract goes with it and is logged
 * as sent. The letter's key holds the link, so that it is written once.
 */
export async function ask({ tx, workspaceId, now }: At, { round, tell, secrecyGround, extract }: RoundPost, addressee: RoundAddressee, readers: readonly Reader[], byId: string): Promise<void> {
  const dueOn = dueOnOf(round, addressee);
  const links = readers.map((reader) => ({ ...reader, id: newId() }));
  const today = stockholmDay(now);
  const expiresAt = stockholmMoment(addDays(dueOn < today ? today : dueOn, linkDaysAfterDue + 1), "00:00");
  await insertReplyLinks(tx, workspaceId, links.map(({ id, name, email, mayConfirm }) => ({ id, addresseeId: addressee.id, name: name ?? addressee.name, email, mayConfirm, expiresAt, madeById: byId, madeAt: now })));
  for (const { id, name, email, mayConfirm } of links) {
    const dispatchId = extract && (await logged(tx, workspaceId, extract.id, addressee, email, { byId, at: now }));
    await postLetter(tx, {
      workspaceId,
      key: `round:${addressee.id}:${id}`,
      to: { name: name ?? addressee.name, address: email },
      ...roundLetter(tell, { organisation: addressee.name, name, mayConfirm, dueOn, isLate: dueOn < today, address: addressOf(id) }),
      attachments: extract ? [{ fileName: extract.fileName, mediaType: extractMediaTypes.pdf, digest: extract.digest }] : [],
      about: dispatchId ? { kind: dispatchLetter, id: dispatchId } : { kind: "round", id: round.id },
      secrecyGround,
      at: now,
    });
  }
}

/** Writes a reminder to each who holds a link of an organisation's; one that has been written (the same kind, for the same day) isn't again. */
export async function remind({ tx, workspaceId, now }: At, { round, tell, secrecyGround }: Telling, { addresseeId, kind, dueOn }: Reminder, links: readonly SentReplyLink[]): Promise<void> {
  const addressee = round.addressees.find(({ id }) => id === addresseeId);
  for (const { id, name, email, mayConfirm } of links.filter((link) => link.addresseeId === addresseeId && link.revokedAt === null && link.expiresAt > now)) {
    const to: ToAsk = { organisation: addressee?.name ?? name, name: name === addressee?.name ? null : name, mayConfirm, dueOn, isLate: kind === "late", address: addressOf(id) };
    await postLetter(tx, {
      workspaceId,
      key: reminderKey({ addresseeId, kind, dueOn }, id),
      to: { name, address: email },
      ...reminderOfReply(tell, to, kind),
      about: { kind: "round", id: round.id },
      secrecyGround,
      at: now,
    });
  }
}

async function logged(tx: Tx, workspaceId: string, extractId: string, { organisationId, name }: RoundAddressee, address: string, { byId, at }: { byId: string; at: Date }): Promise<string> {
  const id = newId();
  await addDispatch(tx, workspaceId, { id, extractId, organisationId, name, way: "email", address, day: null, tokenDigest: null, expiresAt: null, byId, at });
  return id;
}

function addressOf(linkId: string): string {
  return publicAddress(`/reply/${replyTokenOf(linkId)}`);
}

function numberOf(source: Extract<RoundSource, { kind: "recommendation" }>): number {
  if (source.number === null) throw new Refused("round.notAdopted");
  return source.number;
}
