import { organisationsOfCounty } from "#lib/data/organisation.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { addMandate, addMandateShape } from "#lib/usecases/mandate/add-mandate.ts";
import { addMembers, addMembersShape } from "#lib/usecases/membership/add-members.ts";
import { addPhrase, addPhraseShape } from "#lib/usecases/phrase/add-phrase.ts";
import { planNextMeeting } from "./next-meeting.ts";
import { addBody, addPerson, at, type Desk, openDesk } from "./stage.ts";
import { board, substitutes } from "./vasternorrland-people.ts";
import { holdAprilMeeting } from "./vasternorrland-april.ts";
import { holdJuneMeeting } from "./vasternorrland-june.ts";

const phrases = [
  ["Öppnande", "Ordföranden öppnar sammanträdet och hälsar välkommen."],
  ["Dagordning", "Dagordningen godkänns."],
  ["Föregående protokoll", "Styrelsen går igenom protokollet från föregående sammanträde. Det läggs därefter till handlingarna."],
  ["Tackar för informationen", "Styrelsen tackar för informationen och lägger den till handlingarna."],
  ["Tillkommande punkt", "Styrelsen beslutar att ta upp punkten trots att den inte stod i kallelsen."],
] as const;

/** The association of seed 002: its members, its board, the meetings of April and June 2010 and one to come. */
export async function loadVasternorrland(passwordHash: string, password: string): Promise<void> {
  const desk = await openDesk({
    slug: "vasternorrland",
    name: "Kommunförbundet Västernorrland",
    organisation: "Kommunförbundet Västernorrland",
    legalForm: "nonprofitAssociation",
    pattern: "{year}.{serial:3}-{plan}",
    secretary: { name: "Maj Forsgren", email: "sekreterare@vasternorrland.example" },
    passwordHash,
  });
  const boardId = await addBody(desk, { name: "Styrelse", kind: "board", from: "1974-01-01", rules: { definiteName: "Styrelsen" } });
  await admit(desk, "22", "1974-01-01");
  await seat(desk, boardId, passwordHash);
  await addPerson(desk, { name: "Karin Wiklund", email: "lasare@vasternorrland.example", role: "reader" }, passwordHash);
  for (const [label, text] of phrases) await desk.act(addPhrase, addPhraseShape, { label, text }, at("2010-01-11"));

  await holdAprilMeeting(desk, boardId, password);
  await holdJuneMeeting(desk, boardId);
  await planNextMeeting(desk, boardId, new Date());
}

/** Makes every municipality of a county a member from a day. */
export async function admit(desk: Desk, countyCode: string, from: string): Promise<void> {
  const municipalities = await inTransaction(desk.workspaceId, (tx) => organisationsOfCounty(tx, countyCode));
  await desk.act(addMembers, addMembersShape, { organisationIds: municipalities.map(({ id }) => id), from }, at("2010-01-11"));
}

async function seat(desk: Desk, bodyId: string, passwordHash: string): Promise<void> {
  const municipalities = await inTransaction(desk.workspaceId, (tx) => organisationsOfCounty(tx, "22"));
  const organisation = (name: string) => municipalities.find((each) => each.name.startsWith(name))?.id ?? "";
  const terms = { bodyId, from: "2007-01-01" };
  for (const { name, role, party, municipality, email } of board) {
    await addPerson(desk, { name, email }, passwordHash);
    await desk.act(addMandate, addMandateShape, { ...terms, name, email, role, party, representsOrganisationId: organisation(municipality) }, at("2010-01-11"));
  }
  for (const [place, { name, party, municipality, email }] of substitutes.entries()) {
    await addPerson(desk, { name, email }, passwordHash);
    const given = { ...terms, name, email, role: "substitute" as const, party, substituteOrder: place + 1, representsOrganisationId: organisation(municipality) };
    await desk.act(addMandate, addMandateShape, given, at("2010-01-11"));
  }
}
