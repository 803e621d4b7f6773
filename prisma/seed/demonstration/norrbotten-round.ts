import { organisationByName, organisationsOfCounty } from "#lib/data/organisation.ts";
import { replyLinksOf, replyTokenOf } from "#lib/data/reply-link.ts";
import { loadRound } from "#lib/data/round.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { setMailbox, setMailboxShape } from "#lib/usecases/organisation/set-mailbox.ts";
import { planRound, planRoundShape } from "#lib/usecases/recommendation/plan-round.ts";
import { sendRound, sendRoundShape } from "#lib/usecases/recommendation/send-round.ts";
import { sendByLink, sendByLinkShape } from "#lib/usecases/reply/send-reply.ts";
import { sendLettersByHand } from "./approved.ts";
import { decided } from "./decided.ts";
import { at, type Desk } from "./stage.ts";

/** What § 5 of seed 000 recommends is sent to the fourteen municipalities and the county council, for their replies. Gives the round's id. */
export async function askAboutCoordinator(desk: Desk, { caseId, itemId }: { caseId: string; itemId: string }): Promise<string> {
  const asked = await addressed(desk);
  const { treeId, clauses } = await decided(desk, itemId);
  const [main] = clauses;
  const financing = main!.children.find(({ act }) => act === "fund")!;
  const plan = {
    caseId,
    treeId,
    clauseIds: [main!.id, financing.id],
    dueOn: "2011-03-31",
    message: "Kommunfullmäktige eller det organ som har fått uppgiften beslutar om svaret. Bifoga gärna protokollsutdraget.",
    sharesReplies: true,
    organisationIds: asked,
  };
  const { roundId } = await desk.act(planRound, planRoundShape, plan, at("2011-02-14"));
  await desk.act(sendRound, sendRoundShape, { roundId }, at("2011-02-14", "10:00"));
  await sendLettersByHand(desk, at("2011-02-14", "10:30"));
  return roundId;
}

/** The county's municipalities and its region, each with an official address in the register. */
async function addressed(desk: Desk): Promise<string[]> {
  const organisations = await inTransaction(desk.workspaceId, async (tx) => [...(await organisationsOfCounty(tx, "25")), (await organisationByName(tx, "Region Norrbotten"))!]);
  for (const { id, name } of organisations) {
    const host = name.toLowerCase().replace(/s? kommun$/, "").replace("region ", "").replaceAll(/[åä]/g, "a").replaceAll("ö", "o");
    await desk.act(setMailbox, setMailboxShape, { organisationId: id, version: 0, email: `registrator@${host}.example` }, at("2011-01-05"));
  }
  return organisations.map(({ id }) => id);
}

/** Who answered what, by place; invented. Luleå, Pajala and Överkalix haven't. */
const answers = [
  { name: "Älvsbyns kommun", kind: "endorse", day: "2011-02-28", paragraph: "14" },
  { name: "Bodens kommun", kind: "endorse", day: "2011-03-07", paragraph: "31" },
  { name: "Piteå kommun", kind: "endorse", day: "2011-03-07", paragraph: "22" },
  { name: "Kalix kommun", kind: "endorse", day: "2011-03-14", paragraph: "40" },
  { name: "Arvidsjaurs kommun", kind: "endorse", day: "2011-03-14", paragraph: "18" },
  { name: "Gällivare kommun", kind: "endorse", day: "2011-03-21", paragraph: "27" },
  { name: "Haparanda kommun", kind: "oppose", day: "2011-03-21", paragraph: "33", comment: "Kommunen har inte utrymme i årets budget." },
  { name: "Övertorneå kommun", kind: "endorseWithComments", day: "2011-03-28", paragraph: "19", comment: "Samordnaren bör också stödja de minsta kommunerna på plats." },
  { name: "Kiruna kommun", kind: "endorseWithProviso", day: "2011-03-28", paragraph: "25", comment: "Kommunens andel betalas under förutsättning att landstinget står för sina 30 procent." },
  { name: "Region Norrbotten", kind: "endorse", day: "2011-03-29", paragraph: "51" },
  { name: "Jokkmokks kommun", kind: "endorse", day: "2011-04-04", paragraph: "12" },
] as const;

/** Some of those who were asked answer by the link in their letter, each on the day its board decided. */
export async function answerAboutCoordinator(desk: Desk, roundId: string): Promise<void> {
  const { round } = (await inTransaction(desk.workspaceId, (tx) => loadRound(tx, desk.workspaceId, roundId)))!;
  const links = await inTransaction(desk.workspaceId, (tx) => replyLinksOf(tx, desk.workspaceId, round.addressees.map(({ id }) => id)));
  for (const { name, kind, day, paragraph, ...more } of answers) {
    const addressee = round.addressees.find((each) => each.name === name)!;
    const link = links.find(({ addresseeId }) => addresseeId === addressee.id)!;
    const comment = "comment" in more ? more.comment : "";
    const content = {
      answers: round.clauseIds.map((clauseId) => ({ clauseId, kind, comment })),
      decided: { by: "body" as const, name: name.startsWith("Region") ? "Regionstyrelsen" : "Kommunstyrelsen", on: day, paragraph, registrationNumber: "" },
    };
    const reply = { token: replyTokenOf(link.id), content, seenNumber: 0, seenDraft: 0 };
    await sendByLink({ now: at(day, "15:00") }, sendByLinkShape.parse(reply));
    await sendLettersByHand(desk, at(day, "15:30"));
  }
}
