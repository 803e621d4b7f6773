"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import { useLiveMeeting } from "#components/live/use-live-meeting.ts";
import { WithdrawItem } from "#components/meeting/withdraw-item.tsx";
import type { TreatmentActs } from "#components/treatment/acts.ts";
import { TreatmentProvider } from "#components/treatment/treatment-context.tsx";
import type { RoomView } from "#lib/queries/room/view.ts";
import type { RoomActs } from "./acts.ts";
import { AdjustersDialog } from "./adjusters-dialog.tsx";
import { FindingLine } from "./finding-line.tsx";
import { FindingsDialog } from "./findings-dialog.tsx";
import { HandedIn } from "./handed-in.tsx";
import { ItemList } from "./item-list.tsx";
import { ItemPane } from "./item-pane.tsx";
import { KeysHelp } from "./keys-help.tsx";
import { marksOf } from "./marks-of.ts";
import { PeoplePanel } from "./people-panel.tsx";
import { RaiseQuestionDialog } from "./raise-question-dialog.tsx";
import { RoomHeader } from "./room-header.tsx";
import { StatusLine } from "./status-line.tsx";
import { isToBePut } from "./to-be-put.ts";
import { useOpenParts } from "./use-open-parts.ts";
import { useFindings } from "./use-findings.ts";
import { useGoal } from "./use-goal.ts";
import { useReasonAgainst } from "./use-reason-against.ts";
import { useRoomActs } from "./use-room-acts.ts";
import { press, useRoomKeys } from "./use-room-keys.ts";
import { useSelection } from "./use-selection.ts";

type Props = {
  workspace: string;
  view: RoomView;
  acts: RoomActs;
  treatmentActs: TreatmentActs;
};

type OpenDialog = "findings" | "help" | "withdraw" | "raise" | "adjusters" | "addPerson";

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

function RoomWithItems({ workspace, view, acts }: Omit<Props, "treatmentActs">) {
  const words = useTranslations("room");
  const router = useRouter();
  const { meeting, items, people, selected, treatment } = view;
  const { run, forForm, problem, tell, isBusy } = useRoomActs(workspace, meeting.id, acts, words("offline"));
  const { aimedId, isMoving, select } = useSelection(selected?.id ?? null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const parts = useOpenParts(selected?.id ?? null);
  const peopleList = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const reasonAgainst = useReasonAgainst(selected);

  const findings = useFindings(workspace, meeting.id, view.seen);
  const goTo = useGoal(selected?.id ?? null, pane, select);

  const refresh = useCallback(() => router.refresh(), [router]);
  useLiveMeeting({ workspace, meetingId: meeting.id, seen: view.seen }, refresh);

  const isOpen = meeting.state === "open";
  const place = items.findIndex(({ id }) => id === aimedId);
  const onlyProposal = selected?.proposals.length === 1 && selected.decisions.length === 0 ? selected.proposals[0] : undefined;
  const closeDialog = () => setDialog(null);
  const onItem = (act: "treatItemAction" | "consentToItemAction" | "restoreItemAction") => selected && void run(act, { itemId: selected.id });

  function decide() {
    if (!selected) return;
    if (reasonAgainst) tell(reasonAgainst);
    else parts.open("decision");
  }

  function adopt() {
    if (treatment && isToBePut(treatment) && !treatment.treatment.isDecided) {
      if (!press("b")) tell(words("questions.first"));
    } else if (!onlyProposal || reasonAgainst) decide();
    else void run("adoptProposalAction", { itemId: selected!.id, proposalVersionId: onlyProposal.versionId });
  }

  const always = {
    "?": () => setDialog("help"),
    e: () => setDialog("findings"),
    j: () => select(items[place + 1]?.id),
    k: () => select(items[place - 1]?.id),
    t: () => pane.current?.querySelector<HTMLElement>("[contenteditable=true]")?.focus(),
    p: () => peopleList.current?.querySelector<HTMLElement>("[data-row][tabindex='0']")?.focus(),
    b: adopt,
    d: decide,
    u: () => selected && selected.withdrawnReason === null && (selected.number === null ? setDialog("withdraw") : decide()),
  };
  const whileOpen = {
    n: () => onItem("treatItemAction"),
    y: () => (treatment?.treatment.questions.length ? tell(words("questions.noneNow")) : parts.open("motion")),
    f: () => (treatment?.steps.length ? parts.open("questions") : tell(words("questions.nothing"))),
    v: () => press("v") || whileOpen.f(),
    r: () => parts.open("remark"),
    g: () => selected?.awaitsConsent && onItem("consentToItemAction"),
    o: () => setDialog("raise"),
    a: () => setDialog("adjusters"),
    l: () => setDialog("addPerson"),
  };
  useRoomKeys(isOpen ? { ...always, ...whileOpen } : always, isMoving, "jkp?");

  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[15rem_minmax(0,1fr)_17rem] lg:grid-rows-[auto_minmax(0,1fr)_auto]">
      <RoomHeader
        workspace={workspace}
        meeting={meeting}
        isAllTreated={items.every(({ mark }) => mark !== "notBegun")}
        errors={findings.filter(({ severity }) => severity === "error")}
        onGo={goTo}
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
      <StatusLine quorum={view.quorum} problem={problem} onDismiss={() => tell(null)} isBusy={isBusy} state={meeting.state}>
        {treatment && isOpen && <HandedIn />}
        {isOpen && <FindingLine findings={findings} itemId={selected?.id ?? null} onOpen={() => setDialog("findings")} />}
      </StatusLine>
      {dialog === "findings" && (
        <FindingsDialog
          findings={findings}
          onGo={(place) => {
            closeDialog();
            goTo(place);
          }}
          onClose={closeDialog}
        />
      )}
      {dialog === "help" && <KeysHelp onClose={closeDialog} />}
      {dialog === "raise" && (
        <RaiseQuestionDialog
          action={forForm("raiseQuestionAction")}
          onClose={closeDialog}
          onDone={(itemId) => {
            closeDialog();
            select(itemId);
          }}
        />
      )}
      {dialog === "withdraw" && selected && (
        <WithdrawItem
          item={selected}
          action={forForm("withdrawItemAction", { itemId: selected.id })}
          onClose={closeDialog}
          onDone={() => {
            closeDialog();
            refresh();
          }}
        />
      )}
      {dialog === "adjusters" && (
        <AdjustersDialog
          meeting={meeting}
          people={people}
          action={forForm("chooseAdjustersAction")}
          onClose={closeDialog}
          onDone={() => {
            closeDialog();
            refresh();
          }}
        />
      )}
    </div>
  );
}
