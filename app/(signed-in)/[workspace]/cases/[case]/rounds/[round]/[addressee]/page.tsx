import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DayForm, NewLinkForm, RevokeButton } from "#components/round/addressee-acts.tsx";
import { replyTone, replyWord } from "#components/round/reply-look.ts";
import { ReplyVersion } from "#components/round/reply-version.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { FileSection } from "#components/ui/file-layout.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { addDays } from "#lib/domain/calendar/days.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { longDate } from "#lib/i18n/format.ts";
import type { BoardRow } from "#lib/queries/round/round-page.ts";
import { announceDayAction, extendReplyAction, judgeProvisoAction, revokeReplyLinkAction, sendReplyLinkAction } from "../../actions.ts";
import { pageRound } from "../../page-round.ts";

type SentLink = BoardRow["links"][number];
type Props = { params: Promise<{ workspace: string; case: string; round: string; addressee: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await rowOf(await params)).row.addressee.name };
}

async function rowOf({ workspace, case: caseId, round, addressee }: Awaited<Props["params"]>) {
  const { page } = await pageRound(workspace, caseId, round);
  const row = page.rows.find((each) => each.addressee.id === addressee);
  if (!row) notFound();
  return { page, row };
}

/** One organisation in a round: its reply with what it took the place of, its time, and its links. */
export default async function AddresseePage({ params }: Props) {
  const given = await params;
  const { workspace, case: caseId, round: roundId } = given;
  const { page, row } = await rowOf(given);
  const { addressee, replies, reply, links, dueOn, isBegun, reminded } = row;
  const words = await getTranslations("round");
  const language = await getLocale();
  const day = (each: string) => longDate(each, language);
  const word = replyWord(row);
  const mayAct = page.may.send && page.round.closed === null && addressee.sentAt !== null;
  const lastDay = ({ expiresAt }: SentLink) => addDays(stockholmDay(expiresAt), -1);
  const isOver = (link: SentLink) => lastDay(link) < page.today;
  const told = (link: SentLink) => {
    if (link.revokedAt) return words("one.revoked", { day: day(stockholmDay(link.revokedAt)) });
    return words(isOver(link) ? "one.expired" : "one.holds", { day: day(lastDay(link)) });
  };
  const facts = [
    { term: words("one.due"), value: day(dueOn) },
    ...(addressee.sentAt ? [{ term: words("one.sent"), value: day(stockholmDay(addressee.sentAt)) }] : []),
    ...(addressee.decidesOn ? [{ term: words("one.decides"), value: day(addressee.decidesOn) }] : []),
    ...(reminded ? [{ term: words("one.reminded"), value: day(stockholmDay(reminded.at)) }] : []),
  ];
  return (
    <ClientMessages namespaces={["round"]}>
      <PageHeader
        title={addressee.name}
        crumbs={[{ href: `/${workspace}/cases/${caseId}/rounds/${roundId}`, label: words("one.crumb") }]}
        state={<StateMark tone={replyTone[word]}>{words(`word.${word}`)}</StateMark>}
        action={mayAct && <LinkButton href={`/${workspace}/replies/${addressee.id}/paper${reply ? "?replace=1" : ""}`} variant={reply === null ? "primary" : "quiet"}>{words("one.paper")}</LinkButton>}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
        <FileSection id="replies" title={words("one.replies")}>
          {reply === null && <p className="text-ink-soft">{words("one.noReply")} {isBegun && words("one.begun")}</p>}
          <div className="grid gap-8">
            {replies.toReversed().map((version) => <ReplyVersion key={version.id} workspace={workspace} reply={version} asked={page.asked} isCurrent={version === reply} judgements={page.judgements} judge={page.may.judge && page.round.closed === null ? judgeProvisoAction.bind(null, workspace) : null} />)}
          </div>
        </FileSection>
        <FileSection id="deadlines" title={words("one.deadlines")}>
          <DefinitionList items={facts} />
          {mayAct && reply === null && (
            <div className="mt-4 flex flex-wrap gap-x-10 gap-y-3">
              <DayForm addresseeId={addressee.id} what="extend" min={addDays(dueOn > page.today ? dueOn : page.today, 1)} action={extendReplyAction.bind(null, workspace)} />
              <DayForm addresseeId={addressee.id} what="announce" min={page.today} action={announceDayAction.bind(null, workspace)} />
            </div>
          )}
        </FileSection>
        {(links.length > 0 || mayAct) && (
          <FileSection id="links" title={words("one.links")}>
            <ul className="max-w-measure border-t border-hairline">
              {links.map((link) => (
                <li key={link.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-hairline py-2.5">
                  <span className="min-w-0">
                    <span className="break-words">{words("one.linkTo", { name: link.name, email: link.email })}</span>
                    <span className="block text-sm text-ink-soft">
                      {words(link.mayConfirm ? "one.confirms" : "one.prepares")}, {told(link)}
                    </span>
                  </span>
                  {page.may.send && link.revokedAt === null && !isOver(link) && <RevokeButton addresseeId={addressee.id} linkId={link.id} name={link.name} action={revokeReplyLinkAction.bind(null, workspace)} />}
                </li>
              ))}
            </ul>
            {mayAct && <NewLinkForm addresseeId={addressee.id} ended={links.every(isOver) ? links.at(-1) : undefined} action={sendReplyLinkAction.bind(null, workspace)} />}
          </FileSection>
        )}
      </div>
    </ClientMessages>
  );
}
