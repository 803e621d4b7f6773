"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import { useLiveMeeting } from "#components/live/use-live-meeting.ts";
import { anchorOf } from "#components/minutes/anchor.ts";
import type { TreatmentActs } from "#components/treatment/acts.ts";
import { TreatmentProvider } from "#components/treatment/treatment-context.tsx";
import type { RoomView } from "#lib/queries/room/view.ts";
import type { RoomActs } from "./acts.ts";
import { FindingLine } from "./finding-line.tsx";
import { HandedIn } from "./handed-in.tsx";
import { ItemList } from "./item-list.tsx";
import { ItemPane } from "./item-pane.tsx";
import { marksOf } from "./marks-of.ts";
import { MeetingTexts } from "./meeting-texts.ts";
import { PeoplePanel } from "./people-panel.tsx";
import { type DialogName, RoomDialog } from "./room-dialog.tsx";
import { RoomHeader } from "./room-header.tsx";
import { StatusLine } from "./status-line.tsx";
import { useOpenParts } from "./use-open-parts.ts";
import type { ToldFinding } from "./told-finding.ts";
import { useFindings } from "./use-findings.ts";
import { useGoal } from "./use-goal.ts";
import { useKeysOfRoom } from "./use-keys-of-room.ts";
import { useReasonAgainst } from "./use-reason-against.ts";
import { useRoomActs } from "./use-room-acts.ts";
import { useSelection } from "./use-selection.ts";

type Props = {
  workspace: string;
  personId: string;
  view: RoomView;
  acts: RoomActs;
  treatmentActs: TreatmentActs;
  /** What one is led to: a division, a motion, a remark or a person by its id, or the adjusters. */
  at: string | null;
};

/** The secretary's screen: the items, the item as it will read, the people; all of it by keyboard (docs/decisions/004). */
export function Room({ treatmentActs, ...room }: Props) {
  const { meeting, treatment } = room.view;
  if (!treatment) return <RoomWithItems {...room} />;
  return (
    <TreatmentProvider workspace={room.workspace} meetingId={meeting.id} view={treatment} acts={treatmentActs} hasKeys>
      <RoomWithItems {...room} />
    </TreatmentProvider>
  );
}

function RoomWithItems({ workspace, personId, view, acts, at }: Omit<Props, "treatmentActs">) {
  const words = useTranslations("room");
  const router = useRouter();
  const { meeting, items, people, selected, treatment } = view;
  const { run, forForm, problem, tell, isBusy } = useRoomActs(workspace, meeting.id, acts, words("offline"));
  const { aimedId, isMoving, select } = useSelection(selected?.id ?? null);
  const [dialog, setDialog] = useState<DialogName | null>(at === "adjusters" && meeting.state === "open" ? at : null);
  const [texts] = useState(() => new MeetingTexts(personId));
  const parts = useOpenParts(selected?.id ?? null);
  const peopleList = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const reasonAgainst = useReasonAgainst(selected);

  const findings = useFindings(workspace, meeting.id, view.seen);
  const find = useGoal(selected?.id ?? null, pane, select, at === "adjusters" ? null : at);
  function goTo(place: ToldFinding["place"]) {
    const number = items.find(({ id }) => id === place.itemId)?.number;
    if (place.isProse) router.push(`/${workspace}/meetings/${meeting.id}/minutes#${anchorOf(String(number))}`);
    // What is about no item and no person is that adjusters are missing.
    else if (Object.keys(place).length === 0) setDialog("adjusters");
    else find(place);
  }

  const refresh = useCallback(() => router.refresh(), [router]);
  useLiveMeeting({ workspace, meetingId: meeting.id, seen: view.seen }, refresh);

  const isOpen = meeting.state === "open";
  const done = () => {
    setDialog(null);
    refresh();
  };
  const { hint, hush } = useKeysOfRoom({ view, aimedId, isMoving, select, parts, run, reasonAgainst, open: setDialog, pane, peopleList });
  function dismiss() {
    tell(null);
    hush();
  }

  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[15rem_minmax(0,1fr)_17rem] lg:grid-rows-[auto_minmax(0,1fr)_auto]">
      <RoomHeader
        workspace={workspace}
        meeting={meeting}
        isAllTreated={items.every(({ mark }) => mark !== "notBegun")}
        errors={findings?.filter(({ severity }) => severity === "error") ?? null}
        onGo={goTo}
        texts={texts}
        run={run}
        forForm={forForm}
        onHelp={() => setDialog("help")}
        onAdjusters={() => setDialog("adjusters")}
      />
      <ItemList items={items} gaps={meeting.gaps} selectedId={aimedId} onSelect={select} onRaise={isOpen ? () => setDialog("raise") : null} />
      <section ref={pane} aria-label={words("item.label")} aria-busy={isMoving} tabIndex={-1} className="min-w-0 outline-none">
        {selected ? (
          <ItemPane
            key={selected.id}
            workspace={workspace}
            meeting={meeting}
            item={selected}
            phrases={view.phrases}
            texts={texts}
            context={view.context}
            run={run}
            forForm={forForm}
            reasonAgainst={reasonAgainst}
            parts={parts}
            onWithdraw={() => setDialog("withdraw")}
          />
        ) : (
          <p className="text-ink-soft">{words("item.none")}</p>
        )}
      </section>
      <PeoplePanel
        ref={peopleList}
        meeting={meeting}
        people={people}
        marks={treatment ? marksOf(treatment) : new Map()}
        itemId={selected?.id ?? null}
        run={run}
        forForm={forForm}
        isAdding={dialog === "addPerson"}
        onAdd={(open) => setDialog(open ? "addPerson" : null)}
      />
      <StatusLine quorum={view.quorum} problem={problem ?? hint} onDismiss={dismiss} isBusy={isBusy} state={meeting.state}>
        {treatment && isOpen && <HandedIn />}
        {isOpen && <FindingLine findings={findings} itemId={selected?.id ?? null} onOpen={() => setDialog("findings")} />}
      </StatusLine>
      <RoomDialog dialog={dialog} view={view} findings={findings} forForm={forForm} select={select} goTo={goTo} onClose={() => setDialog(null)} onDone={done} />
    </div>
  );
}
