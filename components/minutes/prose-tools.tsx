"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { EditableProse } from "#lib/documents/minutes/editable-prose.ts";
import type { MinutesPart } from "#lib/domain/minutes/minutes.ts";

type Act = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;

type Props = {
  prose: EditableProse;
  meetingId: string;
  byHand: MinutesPart["byHand"];
  /** Puts other words there, and gives the record's own back; null when the meeting is closed. */
  acts: { override: Act; restore: Act } | null;
};

/** Beside a part that is written from the record: whether its words are the writer's own, and the way to change them. */
export function ProseTools({ prose, meetingId, byHand, acts }: Props) {
  const words = useTranslations("minutes.prose");
  const [open, setOpen] = useState(false);
  const { section, number } = prose;
  return (
    <div className="flex flex-wrap items-baseline gap-2 print:hidden">
      {byHand === "current" && <Tag tone="accent">{words("byHand")}</Tag>}
      {byHand === "outdated" && (
        <Tag tone="warning" marked>
          {words("outdated")}
        </Tag>
      )}
      {acts && (
        <Button variant="plain" size="small" aria-label={words("changeSection", { section, paragraph: `§ ${number}` })} onClick={() => setOpen(true)}>
          {words("change")}
        </Button>
      )}
      {acts && open && <ProseDialog prose={prose} meetingId={meetingId} acts={acts} onClose={() => setOpen(false)} />}
    </div>
  );
}

type DialogProps = Pick<Props, "prose" | "meetingId"> & { acts: NonNullable<Props["acts"]>; onClose: () => void };

function ProseDialog({ prose, meetingId, acts, onClose }: DialogProps) {
  const words = useTranslations("minutes.prose");
  const router = useRouter();
  const { itemId, section, number, generated, digest, override } = prose;
  const on = { meetingId, itemId, section };
  function onDone() {
    onClose();
    router.refresh();
  }

  return (
    <Dialog title={words("title", { section, paragraph: `§ ${number}` })} onClose={onClose} wide>
      <Form action={acts.override} toInput={(filledIn) => ({ ...on, text: filledIn.get("text"), seen: override, writtenFrom: digest })} onDone={onDone} className="grid gap-5">
        <TextArea name="text" label={words("text")} hint={words("hint")} defaultValue={override ?? generated} rows={10} record autoFocus />
        <FormActions>
          <SubmitButton>{words("save")}</SubmitButton>
        </FormActions>
      </Form>
      {override !== null && (
        <div className="mt-6 border-t border-hairline pt-4">
          <p className="text-sm font-semibold">{words("generated")}</p>
          <p className="mt-2 font-serif whitespace-pre-line">{generated}</p>
          <Form action={acts.restore} toInput={() => on} onDone={onDone} className="mt-4">
            <SubmitButton variant="quiet">{words("restore")}</SubmitButton>
          </Form>
        </div>
      )}
    </Dialog>
  );
}
