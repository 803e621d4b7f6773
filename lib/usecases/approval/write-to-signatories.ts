import { postLetter } from "#lib/data/letter.ts";
import { whoCanBeWrittenTo } from "#lib/data/person.ts";
import { publicAddress } from "#lib/data/public-address.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { loadWorkspace } from "#lib/data/workspace.ts";
import { askedToSignLetter, reminderLetter } from "#lib/documents/letter/approval-letter.ts";
import { isLate } from "#lib/domain/approval/deadline.ts";
import type { MinutesVersion, Signatory } from "#lib/domain/approval/minutes-version.ts";
import { type Body, definiteName } from "#lib/domain/body/body.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { isAddress } from "#lib/domain/letter/letter.ts";
import type { Meeting } from "#lib/domain/meeting/meeting.ts";

/** The meeting whose minutes are to be signed. */
type Held = Readonly<{ meeting: Pick<Meeting, "id" | "startsAt">; body: Pick<Body, "name" | "rules"> }>;

/** Writes to those asked to sign a version, but not to whoever asked them. One who has no address or account gets no letter. */
export async function writeToAsked(tx: Tx, workspaceId: string, held: Held, version: MinutesVersion, signatories: readonly Signatory[], asking: { by: string; at: Date }): Promise<void> {
  const others = signatories.filter(({ personId }) => personId !== asking.by);
  await write(tx, workspaceId, held, version, others, { what: "asked", at: asking.at });
}

/** Reminds those who are left to sign a version: once a day, however often it is asked for. */
export async function writeReminders(tx: Tx, workspaceId: string, held: Held, version: MinutesVersion, signatories: readonly Signatory[], at: Date): Promise<void> {
  await write(tx, workspaceId, held, version, signatories, { what: "reminder", at });
}

type Writing = Readonly<{ what: "asked" | "reminder"; at: Date }>;

async function write(tx: Tx, workspaceId: string, { meeting, body }: Held, version: MinutesVersion, signatories: readonly Signatory[], { what, at }: Writing): Promise<void> {
  const { name: association, slug } = await loadWorkspace(tx, workspaceId);
  const people = await whoCanBeWrittenTo(tx, signatories.flatMap(({ personId }) => personId ?? []));
  const today = stockholmDay(at);
  for (const { id, personId } of signatories) {
    const person = people.get(personId ?? "");
    if (!person || !isAddress(person.address)) continue;
    const facts = {
      name: person.name,
      association,
      body: { name: body.name, definite: definiteName(body) },
      day: stockholmDay(meeting.startsAt),
      part: version.part,
      dueOn: version.dueOn,
      isLate: isLate(version, today),
      address: publicAddress(`/${slug}/meetings/${meeting.id}/sign`),
    };
    const { language } = person;
    const written = what === "asked" ? askedToSignLetter(facts, language) : reminderLetter(facts, language);
    const key = what === "asked" ? `approval.asked:${version.id}:${id}` : `approval.reminder:${version.id}:${id}:${today}`;
    await postLetter(tx, { workspaceId, key, to: person, ...written, about: { kind: "meeting", id: meeting.id }, at });
  }
}
