"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import type { FormOutcome } from "#components/ui/form.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useAct } from "#components/ui/use-act.ts";
import { CloseCase } from "./close-case.tsx";

type Act = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<void>>;
type Props = {
  subject: { id: string; registrationNumber: string; version: number; isClosed: boolean };
  caseHref: string;
  closeAction: Act;
  reopenAction: Act;
};

/** What can be done with the case itself, beside the next step of its matter. */
export function CaseActs({ subject, caseHref, closeAction, reopenAction }: Props) {
  return subject.isClosed ? <Reopen subject={subject} action={reopenAction} /> : <OpenCaseMenu subject={subject} caseHref={caseHref} action={closeAction} />;
}

function OpenCaseMenu({ subject, caseHref, action }: { subject: Props["subject"]; caseHref: string; action: Act }) {
  const words = useTranslations("case.page");
  const router = useRouter();
  const [closing, setClosing] = useState(false);
  return (
    <>
      <Menu
        label={words("more")}
        icon="more"
        sections={[
          {
            label: words("more"),
            items: [
              { id: "edit", label: words("edit"), icon: "edit", onSelect: () => router.push(`${caseHref}/edit`) },
              { id: "close", label: words("close"), icon: "tick", onSelect: () => setClosing(true) },
            ],
          },
        ]}
      />
      {closing && <CloseCase subject={subject} action={action} onClose={() => setClosing(false)} />}
    </>
  );
}

function Reopen({ subject, action }: { subject: Props["subject"]; action: Act }) {
  const words = useTranslations("case.page");
  const router = useRouter();
  const { run, pending, refusal } = useAct(action);

  function reopen() {
    run({ caseId: subject.id, version: subject.version }, () => {
      announce(words("reopened"));
      router.refresh();
    });
  }

  return (
    <div>
      <Button pending={pending} onClick={reopen}>
        {words("reopen")}
      </Button>
      {refusal && <Notice kind="error" title={refusal} />}
    </div>
  );
}
