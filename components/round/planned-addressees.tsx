"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { FormOutcome } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { useAct } from "#components/ui/use-act.ts";
import { AddressDialog } from "./address-form.tsx";

type Contact = { name: string; email: string; mayConfirm: boolean };
type Addressee = { id: string; name: string; mailbox: string | null; contacts: readonly Contact[] };
type Act = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<void>>;
type Props = { addressees: readonly Addressee[]; may: boolean; setAddresses: Act; remove: Act };

/** Those who will be asked when the round is sent, and where each is written to. */
export function PlannedAddressees({ addressees, may, setAddresses, remove }: Props) {
  const words = useTranslations("round.address");
  const router = useRouter();
  const [edited, setEdited] = useState<string | null>(null);
  const { run, pending, refusal } = useAct(remove);
  const open = addressees.find(({ id }) => id === edited);
  return (
    <>
      {refusal && <Notice kind="error" title={refusal} />}
      <ul className="max-w-[56rem] border-t border-hairline">
        {addressees.map((addressee) => (
          <li key={addressee.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-b border-hairline py-2.5">
            <div className="min-w-0 flex-[1_1_20rem]">
              <p className="font-semibold">{addressee.name}</p>
              <Readers addressee={addressee} />
            </div>
            {may && (
              <div className="flex flex-wrap gap-2">
                <Button size="small" icon="edit" onClick={() => setEdited(addressee.id)} aria-label={words("editLabel", { name: addressee.name })}>{words("edit")}</Button>
                <Button size="small" variant="plain" icon="trash" pending={pending} onClick={() => run({ addresseeId: addressee.id }, () => router.refresh())} aria-label={words("removeLabel", { name: addressee.name })}>{words("remove")}</Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {open && <AddressDialog addressee={open} action={setAddresses} onClose={() => setEdited(null)} />}
    </>
  );
}

function Readers({ addressee: { mailbox, contacts } }: { addressee: Addressee }) {
  const words = useTranslations("round.address");
  if (mailbox === null && contacts.length === 0) return <StateMark tone="warning">{words("nowhere")}</StateMark>;
  return (
    <ul className="text-sm text-ink-soft">
      {mailbox !== null && <li className="break-words">{words("toMailbox", { mailbox })}</li>}
      {contacts.map(({ name, email, mayConfirm }) => (
        <li key={email} className="break-words">{words(mayConfirm ? "toContact" : "toPreparer", { name, email })}</li>
      ))}
    </ul>
  );
}
