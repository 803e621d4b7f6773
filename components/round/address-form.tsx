"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { TextField } from "#components/ui/text-field.tsx";

type Contact = { name: string; email: string; mayConfirm: boolean };
type Props = {
  addressee: { id: string; name: string; mailbox: string | null; contacts: readonly Contact[] };
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<void>>;
  onClose: () => void;
};

/** Where the letter to an organisation goes: its official mailbox, and those there who answer for it. */
export function AddressDialog({ addressee, action, onClose }: Props) {
  const words = useTranslations("round.address");
  const router = useRouter();
  const [rows, setRows] = useState(() => addressee.contacts.map((contact, key) => ({ key, contact })));
  const nextKey = Math.max(-1, ...rows.map(({ key }) => key)) + 1;

  const toInput = (filledIn: FormData) => ({
    addresseeId: addressee.id,
    mailbox: filledIn.get("mailbox") ?? "",
    contacts: rows.map((_, place) => ({
      name: filledIn.get(`contacts.${place}.name`) ?? "",
      email: filledIn.get(`contacts.${place}.email`) ?? "",
      mayConfirm: filledIn.get(`contacts.${place}.mayConfirm`) !== null,
    })),
  });

  return (
    <Dialog title={addressee.name} onClose={onClose} wide>
      <Form
        action={action}
        toInput={toInput}
        onDone={() => {
          announce(words("done", { name: addressee.name }));
          onClose();
          router.refresh();
        }}
      >
        <TextField name="mailbox" type="email" label={words("mailbox")} hint={words("mailboxHint")} defaultValue={addressee.mailbox ?? ""} autoComplete="off" optional />
        {rows.map(({ key, contact }, place) => (
          <fieldset key={key} className="grid gap-3 border-t border-hairline pt-3">
            <legend className="sr-only">{words("contact", { place: place + 1 })}</legend>
            <TextField name={`contacts.${place}.name`} label={words("name")} defaultValue={contact.name} autoComplete="off" />
            <TextField name={`contacts.${place}.email`} type="email" label={words("email")} defaultValue={contact.email} autoComplete="off" />
            <Checkbox name={`contacts.${place}.mayConfirm`} label={words("mayConfirm")} hint={words("mayConfirmHint")} defaultChecked={contact.mayConfirm} />
            <div><Button size="small" variant="plain" icon="trash" onClick={() => setRows(rows.filter((row) => row.key !== key))}>{words("removeContact")}</Button></div>
          </fieldset>
        ))}
        <div><Button size="small" icon="plus" onClick={() => setRows([...rows, { key: nextKey, contact: { name: "", email: "", mayConfirm: true } }])}>{words("addContact")}</Button></div>
        <FormActions><SubmitButton>{words("submit")}</SubmitButton></FormActions>
      </Form>
    </Dialog>
  );
}
