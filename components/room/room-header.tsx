import Link from "next/link";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Menu, type MenuItem, type MenuSection } from "#components/ui/menu.tsx";
import { StateMark, type Tone } from "#components/ui/state-mark.tsx";
import { stockholmClock, stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { isAhead, type MeetingState } from "#lib/domain/meeting/meeting.ts";
import { longDate, clockSpan } from "#lib/i18n/format.ts";
import type { RoomMeeting } from "#lib/queries/room/view.ts";
import type { Do, ForForm } from "./acts.ts";
import { AdjournDialog } from "./adjourn-dialog.tsx";
import { CloseDialog } from "./close-dialog.tsx";
import type { MeetingTexts } from "./meeting-texts.ts";
import { NumberingDialog } from "./numbering-dialog.tsx";
import type { ToldFinding } from "./told-finding.ts";

const tones: Record<MeetingState, Tone> = { planned: "neutral", noticeIssued: "neutral", open: "accent", closed: "positive", cancelled: "lapsed" };

type Props = {
  workspace: string;
  meeting: RoomMeeting;
  /** Nothing is left to take up: to close the meeting is the next step. */
  isAllTreated: boolean;
  /** What the linter calls errors, told before the meeting is closed, null until it has answered, and the way to each. */
  errors: readonly ToldFinding[] | null;
  onGo: (place: ToldFinding["place"]) => void;
  /** What is written must be saved before the meeting is closed. */
  texts: MeetingTexts;
  run: Do;
  forForm: ForForm;
  onHelp: () => void;
  onAdjusters: () => void;
};

type DialogName = "close" | "adjourn" | "numbering";

/** What meeting it is, how it stands, and what is done to the meeting as a whole. */
export function RoomHeader({ workspace, meeting, isAllTreated, errors, onGo, texts, run, forForm, onHelp, onAdjusters }: Props) {
  const words = useTranslations("room");
  const language = useLocale();
  const router = useRouter();
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const { state } = meeting;
  const ongoing = meeting.adjournments.find(({ to }) => to === null);
  const address = `/${workspace}/meetings/${meeting.id}`;
  const closeDialog = () => setDialog(null);
  const done = () => {
    closeDialog();
    router.refresh();
  };

  const close: ReturnType<ForForm> = async (filledIn, key) => {
    const unsaved = await texts.saveAll();
    if (unsaved !== null) return { ok: false, sentence: words("close.unsaved", { title: unsaved }), fields: {} };
    return forForm("closeMeetingAction")(filledIn, key);
  };
  const numbering: MenuItem[] = [
    { id: "begin", label: words("numbering.act"), onSelect: () => setDialog("numbering") },
    { id: "renumber", label: words("numbering.renumber"), onSelect: () => void run("renumberMeetingAction", {}) },
    { id: "skip", label: words("numbering.skip", { number: meeting.nextNumber }), onSelect: () => void run("leaveNumberOutAction", {}) },
  ];
  const sections: MenuSection[] = [
    ...(state === "open" ? [{ label: words("numbering.label"), items: numbering }] : []),
    { label: words("toMinutes"), items: [{ id: "approval", label: words("toApproval"), href: `${address}/sign` }] },
    { label: words("help"), items: [{ id: "keys", label: words("keys.title"), onSelect: onHelp }] },
  ];

  return (
    <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 border-b border-hairline pb-4 lg:col-span-3">
      <div>
        <h1 className="font-serif text-xl font-semibold">
          {meeting.body.name}, {longDate(stockholmDay(meeting.startsAt), language)}
        </h1>
        <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-soft">
          <StateMark tone={ongoing ? "pending" : tones[state]}>{ongoing ? words("state.adjourned") : words(`state.${state}`)}</StateMark>
          <span>{clockSpan(stockholmClock(meeting.startsAt), stockholmClock(meeting.endsAt), language)}</span>
          {meeting.place && <span>{meeting.place}</span>}
          <Link href={address} className="link">
            {words("toAgenda")}
          </Link>
          <Link href={`${address}/minutes`} className="link">
            {words("toMinutes")}
          </Link>
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {isAhead(state) && (
          <Button variant="primary" onClick={() => void run("openMeetingAction", {})}>
            {words("open.act")}
          </Button>
        )}
        {state === "open" && (
          <>
            <Button onClick={onAdjusters}>{words("adjusters.act")}</Button>
            <Button onClick={() => setDialog("adjourn")}>{ongoing ? words("adjourn.resume") : words("adjourn.act")}</Button>
            <Button variant={isAllTreated ? "primary" : "quiet"} onClick={() => setDialog("close")}>
              {words("close.act")}
            </Button>
          </>
        )}
        {state === "closed" && <Button onClick={() => void run("reopenMeetingAction", {})}>{words("reopen")}</Button>}
        <Menu label={words("more")} sections={sections} />
      </div>
      {dialog === "close" && (
        <CloseDialog
          meeting={meeting}
          errors={errors}
          onGo={(place) => {
            closeDialog();
            onGo(place);
          }}
          action={close}
          onClose={closeDialog}
          onDone={done}
        />
      )}
      {dialog === "adjourn" && <AdjournDialog meeting={meeting} forForm={forForm} run={run} onClose={closeDialog} onDone={done} />}
      {dialog === "numbering" && <NumberingDialog meeting={meeting} action={forForm("beginNumberingAction")} onClose={closeDialog} onDone={done} />}
    </header>
  );
}
