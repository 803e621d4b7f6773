import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form, FormActions, SubmitButton } from "#components/ui/form.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { ForForm } from "./acts.ts";

const capacities = ["official", "guest", "coOpted", "observer", "substitute", "member"] as const;

/** One who takes part without a mandate; the form stays, so that several can be added after each other. */
export function AddPersonDialog({ action, onClose }: { action: ReturnType<ForForm>; onClose: () => void }) {
  const words = useTranslations("room.people");
  const router = useRouter();
  const fields = useRef<HTMLDivElement>(null);
  const toInput = (filledIn: FormData) => ({ ...Object.fromEntries(filledIn), duty: filledIn.get("duty") || null });
  function onDone() {
    router.refresh();
    fields.current?.querySelector("input")?.focus();
  }

  return (
    <Dialog title={words("addTitle")} onClose={onClose}>
      <Form action={action} toInput={toInput} onDone={onDone} emptyWhenDone>
        <div ref={fields}>
          <TextField name="name" label={words("name")} autoFocus />
        </div>
        <TextField name="affiliation" label={words("affiliation")} optional />
        <SelectField
          name="capacity"
          label={words("capacityLabel")}
          options={capacities.map((capacity) => ({ value: capacity, label: words(`capacity.${capacity}`) }))}
        />
        <SelectField
          name="duty"
          label={words("dutyLabel")}
          placeholder={words("noDuty")}
          options={[
            { value: "secretary", label: words("duty.secretary") },
            { value: "chair", label: words("duty.chair") },
          ]}
        />
        <TextField name="spans" label={words("spans")} hint={words("spansHint")} optional />
        <FormActions>
          <SubmitButton>{words("addAct")}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
