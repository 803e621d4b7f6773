"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { announce } from "#components/ui/announce.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form, FormActions, SubmitButton } from "#components/ui/form.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Member, MemberAct } from "./member-table.tsx";

type Props = { member: Member; setMailbox: MemberAct; onClose: () => void };

/** The official address of an organisation, where extracts go. */
export function MailboxDialog({ member, setMailbox, onClose }: Props) {
  const words = useTranslations("members.mailbox");
  const router = useRouter();

  function onDone() {
    announce(words("done", { name: member.name }));
    onClose();
    router.refresh();
  }

  return (
    <Dialog title={member.name} onClose={onClose}>
      <Form action={setMailbox} onDone={onDone}>
        <input type="hidden" name="organisationId" value={member.organisationId} />
        <input type="hidden" name="version" value={member.mailboxVersion} />
        <TextField name="email" type="email" label={words("email")} hint={words("hint")} defaultValue={member.email ?? ""} autoComplete="off" optional />
        <FormActions>
          <SubmitButton>{words("submit")}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
