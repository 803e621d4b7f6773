"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { Form, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { dispatchWays } from "#lib/domain/extract/dispatch.ts";
import { inWords } from "#lib/i18n/format.ts";
import { AddRecipient } from "./add-recipient.tsx";
import { RecipientRow } from "./recipient-row.tsx";
import { changed, type Row, rowsOf, type SuggestedRecipient, withRecipient } from "./recipients.ts";

type Props = {
  /** What is sent, as it was shown. */
  subject: { meetingId: string; number: number; versionId: string; edition: number };
  suggested: readonly SuggestedRecipient[];
  isSecret: boolean;
  organisations: readonly { id: string; name: string }[];
  today: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<{ dispatched: number }>>;
};

/** Sends an extract to several at once: each by e-mail, by a link, or as handed over on paper. */
export function DispatchForm({ subject, suggested, isSecret, organisations, today, action }: Props) {
  const words = useTranslations("extract.page.send");
  const router = useRouter();
  const [rows, setRows] = useState(() => rowsOf(suggested, isSecret));
  const chosen = rows.filter(({ isChosen }) => isChosen);

  const toInput = (filledIn: FormData) => {
    const filled = (part: string, place: number) => filledIn.get(`recipients.${place}.${part}`) ?? "";
    const recipients = chosen.map(({ organisationId, name, way }, place) => ({ organisationId, name, way, address: filled("address", place), day: filled("day", place) }));
    return { ...subject, recipients };
  };
  const onDone = () => {
    announce(words("done"));
    router.refresh();
  };

  return (
    <section aria-labelledby="send">
      <h2 id="send" className="text-lg font-semibold">{words("title")}</h2>
      <p className="mt-1 mb-4 text-ink-soft">{words(suggested.length > 0 ? "text" : "textNone")}</p>
      <Form action={action} toInput={toInput} onDone={onDone} className="grid gap-5">
        {rows.length > 0 && (
          <ul className="border-t border-hairline">
            {rows.map((row) => (
              <RecipientRow key={row.key} row={row} place={chosen.indexOf(row)} today={today} onChange={(change) => setRows(changed(rows, row.key, change))} />
            ))}
          </ul>
        )}
        <AddRecipient organisations={organisations} onAdd={(name) => setRows(withRecipient(rows, name, organisations))} />
        <div className="grid justify-items-start gap-2">
          <Summary chosen={chosen} />
          <SubmitButton>{words("submit", { count: chosen.length })}</SubmitButton>
        </div>
      </Form>
    </section>
  );
}

/** What will be sent, in words. */
function Summary({ chosen }: { chosen: readonly Row[] }) {
  const words = useTranslations("extract.page.send");
  const language = useLocale();
  const counted = dispatchWays.map((way) => ({ way, count: chosen.filter((row) => row.way === way).length })).filter(({ count }) => count > 0);
  const told = counted.map(({ way, count }) => words(`counts.${way}`, { count }));
  const sentence = inWords(told, language);
  return <p className="text-sm text-ink-soft" aria-live="polite">{told.length === 0 ? words("none") : `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`}</p>;
}
