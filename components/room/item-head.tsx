import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { KeyHint } from "#components/ui/key-hint.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { RoomMeeting, SelectedItem } from "#lib/queries/room/view.ts";
import type { Do } from "./acts.ts";

type Props = { workspace: string; meeting: RoomMeeting; item: SelectedItem; run: Do; onWithdraw: () => void };

/** What the item is, its § or the way to one, and what the meeting must settle before it can be taken up. */
export function ItemHead({ workspace, meeting, item, run, onWithdraw }: Props) {
  const words = useTranslations("room.item");
  const isOpen = meeting.state === "open";
  const isChangeable = meeting.state !== "closed" && meeting.state !== "cancelled";
  return (
    <header className="grid gap-2">
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="font-serif text-lg text-accent">{item.number === null ? words("noNumber") : `§ ${item.number}`}</p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          {isChangeable && item.number === null && item.withdrawnReason === null && (
            <span className="inline-flex items-center">
              <KeyHint keys="U" />
              <Button variant="plain" size="small" onClick={onWithdraw}>
                {words("withdraw")}
              </Button>
            </span>
          )}
          {isOpen && <TakeUp item={item} nextNumber={meeting.nextNumber} run={run} />}
        </div>
      </div>
      <h2 className="font-serif text-2xl font-semibold text-pretty">{item.title}</h2>
      <p className="flex flex-wrap gap-x-4 text-sm text-ink-soft">
        {item.case && (
          <Link href={`/${workspace}/cases/${item.case.id}`} className="link">
            {words("caseNumber", { number: item.case.registrationNumber })}
          </Link>
        )}
        {item.presenter && <span>{words("presenter", { name: item.presenter })}</span>}
        {item.documents.map(({ id, name }) => (
          <a key={id} href={`/api/workspaces/${workspace}/documents/${id}`} target="_blank" rel="noreferrer" className="link">
            {name}
          </a>
        ))}
      </p>
      {item.secrecyGround && <Notice kind="warning" title={words("secret", { ground: item.secrecyGround })} />}
      {item.withdrawnReason !== null && (
        <Notice
          kind="info"
          title={words("withdrawn", { reason: item.withdrawnReason })}
          actions={
            isChangeable && (
              <Button size="small" onClick={() => void run("restoreItemAction", { itemId: item.id })}>
                {words("restore")}
              </Button>
            )
          }
        />
      )}
      {item.awaitsConsent && (
        <Notice
          kind="warning"
          title={words("awaitsConsent")}
          actions={
            isOpen && (
              <span className="inline-flex items-center gap-2">
                <Button size="small" variant="primary" onClick={() => void run("consentToItemAction", { itemId: item.id })}>
                  {words("consent")}
                </Button>
                <KeyHint keys="G" />
              </span>
            )
          }
        />
      )}
    </header>
  );
}

type TakeUpProps = { item: SelectedItem; nextNumber: number; run: Do };

function TakeUp({ item, nextNumber, run }: TakeUpProps) {
  const words = useTranslations("room.item");
  if (item.withdrawnReason !== null || item.awaitsConsent) return null;
  if (item.number === null) {
    return (
      <span className="inline-flex items-center gap-2">
        <KeyHint keys="N" />
        <Button variant="primary" size="small" onClick={() => void run("treatItemAction", { itemId: item.id })}>
          {words("takeUp", { number: nextNumber })}
        </Button>
      </span>
    );
  }
  if (item.decisions.length > 0) return null;
  return (
    <Button variant="plain" size="small" onClick={() => void run("leaveItemUntreatedAction", { itemId: item.id })}>
      {words("leaveUntreated")}
    </Button>
  );
}
