"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { ItemsNav } from "#components/follow/items-nav.tsx";
import { MeetingTitle } from "#components/follow/meeting-title.tsx";
import { NowTreated } from "#components/follow/now-treated.tsx";
import { useLiveMeeting } from "#components/live/use-live-meeting.ts";
import type { TreatmentActs } from "#components/treatment/acts.ts";
import { TreatmentProvider } from "#components/treatment/treatment-context.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { isAhead } from "#lib/domain/meeting/meeting.ts";
import type { FollowView } from "#lib/queries/treatment/follow-view.ts";
import { ChairItem } from "./chair-item.tsx";

type Props = { workspace: string; view: FollowView; acts: TreatmentActs };

/** The chair's screen: it goes with the item under way, and moves with every ballot. */
export function ChairScreen({ workspace, view, acts }: Props) {
  const words = useTranslations("follow");
  const router = useRouter();
  const { meeting, items, underWayId, selected, seen } = view;
  const refresh = useCallback(() => router.refresh(), [router]);
  useLiveMeeting({ workspace, meetingId: meeting.id, seen }, refresh);

  const href = `/${workspace}/meetings/${meeting.id}`;
  const line = items.find(({ id }) => id === selected?.itemId);
  const underWay = items.find(({ id }) => id === underWayId);
  return (
    <>
      <PageHeader
        title={<MeetingTitle meeting={meeting} />}
        crumbs={[{ href, label: words("backToMeeting") }]}
        state={
          <>
            <span>{words(`state.${meeting.isAdjourned ? "adjourned" : meeting.state}`)}</span>
            <Link href={`${href}/follow`} prefetch={false} className="link">
              {words("chair.toFollow")}
            </Link>
          </>
        }
      />
      <div className="gap-x-12 xl:grid xl:grid-cols-[14rem_minmax(0,1fr)]">
        <ItemsNav items={items} selectedId={line?.id ?? null} underWayId={underWayId} documentsHref={`${href}/documents`} />
        <div className="min-w-0">
          {underWay && underWay.id !== line?.id && <NowTreated item={underWay} />}
          {line && selected && (
            <TreatmentProvider workspace={workspace} meetingId={meeting.id} view={selected} acts={acts}>
              {meeting.state === "open" && !selected.self.presides && (
                <div className="mb-6">
                  <Notice kind="info" title={words("chair.notPresiding")} />
                </div>
              )}
              <ChairItem key={line.id} line={line} isUnderWay={line.id === underWayId} isOpen={meeting.state === "open"} hasBegun={!isAhead(meeting.state)} />
            </TreatmentProvider>
          )}
        </div>
      </div>
    </>
  );
}
