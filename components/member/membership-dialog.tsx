"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { announce } from "#components/ui/announce.ts";
import { DateField } from "#components/ui/date-field.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form, FormActions, SubmitButton } from "#components/ui/form.tsx";
import type { Member, MemberAct } from "./member-table.tsx";

type Props = { member: Member; change: MemberAct; onClose: () => void };

/** The first and the last day of a membership. */
export function MembershipDialog({ member, change, onClose }: Props) {
  const words = useTranslations("members.change");
  const router = useRouter();

  function onDone() {
    announce(words("done", { name: member.name }));
    onClose();
    router.refresh();
  }

  return (
    <Dialog title={member.name} onClose={onClose}>
      <Form action={change} onDone={onDone}>
        <input type="hidden" name="membershipId" value={member.id} />
        <input type="hidden" name="version" value={member.version} />
        <DateField name="from" label={words("from")} defaultValue={member.from} />
        <DateField name="to" label={words("to")} hint={words("toHint")} defaultValue={member.to ?? ""} optional />
        <FormActions>
          <SubmitButton>{words("submit")}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
