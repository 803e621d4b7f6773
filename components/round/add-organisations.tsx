"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { Form, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { OrganisationChooser, type ToChoose } from "./organisation-chooser.tsx";

type Props = { roundId: string; organisations: readonly ToChoose[]; action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<{ added: number }>> };

/** Adds organisations to a round, also when others have been asked already. */
export function AddOrganisations({ roundId, organisations, action }: Props) {
  const words = useTranslations("round.choose");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return (
    <div className="mt-4 grid gap-4">
      <div>
        <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{words("more")}</button>
      </div>
      {isOpen && (
        <Form
          action={action}
          toInput={() => ({ roundId, organisationIds: [...chosen] })}
          onDone={() => {
            announce(words("added"));
            setChosen(new Set());
            router.refresh();
          }}
          className="grid max-w-[56rem] gap-4"
        >
          <OrganisationChooser organisations={organisations} chosen={chosen} onChange={setChosen} />
          <div><SubmitButton variant="quiet">{words("add")}</SubmitButton></div>
        </Form>
      )}
    </div>
  );
}
