"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import type { RoomView } from "#lib/queries/room/view.ts";
import type { RoomActs } from "./acts.ts";
import { ItemList } from "./item-list.tsx";
import { ItemPane } from "./item-pane.tsx";
import { KeysHelp } from "./keys-help.tsx";
import { PeoplePanel } from "./people-panel.tsx";
import { RoomHeader } from "./room-header.tsx";
import { StatusLine } from "./status-line.tsx";
import { useLiveMeeting } from "./use-live-meeting.ts";
import { useRoomActs } from "./use-room-acts.ts";
import { useRoomKeys } from "./use-room-keys.ts";

type Props = {
  workspace: string;
  view: RoomView;
  acts: RoomActs;
};

/** The secretary's screen: the items, the item as it will read, the people; all of it by keyboard (docs/decisions/004). */
export function Room({ workspace, view, acts }: Props) {
  const words = useTranslations("room");
  const router = useRouter();
  const { meeting, items, people, selected } = view;
  const { run, forForm, problem, dismiss, isBusy } = useRoomActs(workspace, meeting.id, acts, words("offline"));
  const [helpIsOpen, setHelpIsOpen] = useState(false);
  const [formIsOpen, setFormIsOpen] = useState<string | null>(null);
  const peopleList = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);

  const refresh = useCallback(() => router.refresh(), [router]);
  useLiveMeeting(workspace, meeting.id, refresh);

  const isOpen = meeting.state === "open";
  const place = items.findIndex(({ id }) => id === selected?.id);
  const select = (id: string | undefined) => id && router.replace(`?item=${id}`, { scroll: false });
  const onlyProposal = selected?.proposals.length === 1 && selected.decisions.length === 0 ? selected.proposals[0] : undefined;

  useRoomKeys({
    "?": () => setHelpIsOpen(true),
    j: () => select(items[place + 1]?.id),
    k: () => select(items[place - 1]?.id),
    n: () => isOpen && selected && void run("treatItemAction", { itemId: selected.id }),
    t: () => pane.current?.querySelector<HTMLElement>("[contenteditable=true]")?.focus(),
    p: () => peopleList.current?.querySelector<HTMLElement>("[data-row][tabindex='0']")?.focus(),
    b: () => {
      if (!isOpen || !selected) return;
      if (onlyProposal) void run("adoptProposalAction", { itemId: selected.id, proposalVersionId: onlyProposal.versionId });
      else setFormIsOpen(selected.id);
    },
    d: () => isOpen && selected && setFormIsOpen(selected.id),
  });

  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[15rem_minmax(0,1fr)_17rem] lg:grid-rows-[auto_minmax(0,1fr)_auto]">
      <RoomHeader workspace={workspace} meeting={meeting} people={people} run={run} forForm={forForm} onHelp={() => setHelpIsOpen(true)} />
      <ItemList items={items} gaps={meeting.gaps} selectedId={selected?.id ?? null} />
      <section ref={pane} aria-label={words("item.label")} className="min-w-0">
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
            isFormOpen={formIsOpen === selected.id}
            onFormOpen={(open) => setFormIsOpen(open ? selected.id : null)}
          />
        ) : (
          <p className="text-ink-soft">{words("item.none")}</p>
        )}
      </section>
      <PeoplePanel ref={peopleList} meeting={meeting} people={people} itemId={selected?.id ?? null} run={run} forForm={forForm} />
      <StatusLine quorum={view.quorum} problem={problem} onDismiss={dismiss} isBusy={isBusy} state={meeting.state} />
      {helpIsOpen && <KeysHelp onClose={() => setHelpIsOpen(false)} />}
    </div>
  );
}
