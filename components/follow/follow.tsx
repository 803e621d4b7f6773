"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { useLiveMeeting } from "#components/live/use-live-meeting.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { TreatmentActs } from "#components/treatment/acts.ts";
import { TreatmentProvider } from "#components/treatment/treatment-context.tsx";
import { isAhead } from "#lib/domain/meeting/meeting.ts";
import type { FollowView } from "#lib/queries/treatment/follow-view.ts";
import { FollowedItem } from "./followed-item.tsx";
import { ItemsNav } from "./items-nav.tsx";
import { MeetingTitle } from "./meeting-title.tsx";
import { NowTreated } from "./now-treated.tsx";
import { VoteScreen } from "./vote-screen.tsx";

type Props = { workspace: string; view: FollowView; acts: TreatmentActs };

/** What others vote changes nothing on a member's page. */
const concernsMember = (act: string | null) => act !== "ballot.cast" && act !== "division.enterVote";

/**
 * The meeting as a member follows it. It goes with the item under way until one has chosen an item or begins to write;
 * from then on it stays, and says quietly where the meeting is.
 */
export function Follow({ workspace, view, acts }: Props) {
  const words = useTranslations("follow");
  const router = useRouter();
  const { meeting, items, underWayId, selected, ballot, seen } = view;
  const [votedIn, setVotedIn] = useState<string | null>(null);
  const refresh = useCallback(() => router.refresh(), [router]);
  useLiveMeeting({ workspace, meetingId: meeting.id, seen, concerns: concernsMember }, refresh);

  const href = `/${workspace}/meetings/${meeting.id}`;
  const line = items.find(({ id }) => id === selected?.itemId);
  const underWay = items.find(({ id }) => id === underWayId);

  /** From now on the page stays with this item: what is written on it must not be moved away. */
  function stay() {
    if (line && !new URLSearchParams(window.location.search).has("item")) window.history.replaceState(null, "", `?item=${line.id}`);
  }

  return (
    <>
      <PageHeader title={<MeetingTitle meeting={meeting} />} crumbs={[{ href, label: words("backToMeeting") }]} state={words(`state.${meeting.isAdjourned ? "adjourned" : meeting.state}`)} />
      <div className="gap-x-12 lg:grid lg:grid-cols-[16rem_minmax(0,1fr)]">
        <ItemsNav items={items} selectedId={line?.id ?? null} underWayId={underWayId} documentsHref={`${href}/documents`} />
        <div className="min-w-0" onFocusCapture={(event) => isField(event.target) && stay()}>
          {underWay && underWay.id !== line?.id && <NowTreated item={underWay} />}
          {line && selected ? (
            <TreatmentProvider workspace={workspace} meetingId={meeting.id} view={selected} acts={acts}>
              <FollowedItem key={line.id} line={line} isUnderWay={line.id === underWayId} hasBegun={!isAhead(meeting.state)} onWrite={stay} />
            </TreatmentProvider>
          ) : (
            <p className="text-ink-soft">{words("nothing")}</p>
          )}
        </div>
      </div>
      {ballot && ballot.division.id !== votedIn && (
        <TreatmentProvider workspace={workspace} meetingId={meeting.id} view={ballot.treatment} acts={acts}>
          <VoteScreen key={ballot.division.id} ballot={ballot} onVoted={() => setVotedIn(ballot.division.id)} />
        </TreatmentProvider>
      )}
    </>
  );
}

function isField(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
