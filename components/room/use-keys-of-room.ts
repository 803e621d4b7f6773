import { useTranslations } from "next-intl";
import { type RefObject, useState } from "react";
import type { RoomView } from "#lib/queries/room/view.ts";
import type { Do } from "./acts.ts";
import type { DialogName } from "./room-dialog.tsx";
import { isToBePut } from "./to-be-put.ts";
import type { OpenParts } from "./use-open-parts.ts";
import { press, useRoomKeys } from "./use-room-keys.ts";

type InRoom = {
  view: RoomView;
  aimedId: string | null;
  isMoving: boolean;
  select: (itemId: string | undefined) => void;
  parts: OpenParts;
  run: Do;
  reasonAgainst: string | undefined;
  open: (dialog: DialogName) => void;
  pane: RefObject<HTMLElement | null>;
  peopleList: RefObject<HTMLElement | null>;
};

/**
 * What each key of the room does (UX.md, "Sammanträdesrummet"). `hint` is the sentence for one that can't be done now;
 * it goes when something has happened at the meeting.
 */
export function useKeysOfRoom({ view, aimedId, isMoving, select, parts, run, reasonAgainst, open, pane, peopleList }: InRoom) {
  const words = useTranslations("room.questions");
  const [said, say] = useState<{ sentence: string; seen: string } | null>(null);
  const { meeting, items, selected, treatment, seen } = view;
  const place = items.findIndex(({ id }) => id === aimedId);
  const onlyProposal = selected?.proposals.length === 1 && selected.decisions.length === 0 ? selected.proposals[0] : undefined;
  const tell = (sentence: string) => say({ sentence, seen });
  const onItem = (act: "treatItemAction" | "consentToItemAction") => selected && void run(act, { itemId: selected.id });

  function decide() {
    if (!selected) return;
    if (reasonAgainst) tell(reasonAgainst);
    else parts.open("decision");
  }

  function adopt() {
    if (treatment && isToBePut(treatment) && !treatment.treatment.isDecided) {
      if (!press("b")) tell(words("first"));
    } else if (!onlyProposal || reasonAgainst) decide();
    else void run("adoptProposalAction", { itemId: selected!.id, proposalVersionId: onlyProposal.versionId });
  }

  const put = () => (treatment?.steps.length ? parts.open("questions") : tell(words("nothing")));
  const always = {
    "?": () => open("help"),
    e: () => open("findings"),
    j: () => select(items[place + 1]?.id),
    k: () => select(items[place - 1]?.id),
    t: () => pane.current?.querySelector<HTMLElement>("[contenteditable=true]")?.focus(),
    p: () => peopleList.current?.querySelector<HTMLElement>("[data-row][tabindex='0']")?.focus(),
    b: adopt,
    d: decide,
    u: () => selected && selected.withdrawnReason === null && (selected.number === null ? open("withdraw") : decide()),
  };
  const whileOpen = {
    n: () => onItem("treatItemAction"),
    y: () => (treatment?.treatment.questions.length ? tell(words("noneNow")) : parts.open("motion")),
    f: put,
    v: () => press("v") || put(),
    r: () => parts.open("remark"),
    g: () => selected?.awaitsConsent && onItem("consentToItemAction"),
    o: () => open("raise"),
    a: () => open("adjusters"),
    l: () => open("addPerson"),
  };
  useRoomKeys(meeting.state === "open" ? { ...always, ...whileOpen } : always, isMoving, "jkp?");
  return { hint: said?.seen === seen ? said.sentence : null, hush: () => say(null) };
}
