"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import type { FormOutcome } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useAct } from "#components/ui/use-act.ts";
import { longDate } from "#lib/i18n/format.ts";
import type { AddableLeft } from "#lib/queries/meeting/left-to-add.ts";

type Props = {
  meetingId: string;
  left: readonly AddableLeft[];
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<{ itemId: string }>>;
};

/** The §§ that earlier minutes left, in rows, each with a button that puts it on the agenda. */
export function LeftParagraphs({ left, ...rest }: Props) {
  const words = useTranslations("agenda.add.left");
  return (
    <>
      <p className="mb-3 max-w-measure text-sm text-ink-soft">{words("text")}</p>
      <ul className="border-t border-hairline">
        {left.map((each) => (
          <LeftRow key={`${each.meetingId} ${each.number}`} each={each} {...rest} />
        ))}
      </ul>
    </>
  );
}

function LeftRow({ meetingId, each: { meetingId: leftMeetingId, number, day, title }, action }: { each: AddableLeft } & Omit<Props, "left">) {
  const words = useTranslations("agenda.add.left");
  const add = useTranslations("agenda.add");
  const language = useLocale();
  const router = useRouter();
  const { run, pending, refusal } = useAct(action);
  const facts = { paragraph: String(number), day: longDate(day, language) };

  function takeUp() {
    run({ meetingId, leftMeetingId, number }, () => {
      announce(words("done", facts));
      // The row goes with its button, perhaps all of the section: what is read next is what else can be added.
      document.getElementById("cases-found")?.focus();
      router.refresh();
    });
  }

  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-hairline py-2.5">
      <div className="min-w-0 flex-[1_1_20rem]">
        <p className="font-semibold">{title || words("secret")}</p>
        <p className="text-sm text-ink-soft">{words("which", facts)}</p>
        {refusal && <Notice kind="error" title={refusal} />}
      </div>
      <Button size="small" icon="plus" pending={pending} onClick={takeUp} aria-label={words("add", facts)}>
        {add("submit")}
      </Button>
    </li>
  );
}
