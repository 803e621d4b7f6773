import { useTranslations } from "next-intl";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form, FormActions, SubmitButton } from "#components/ui/form.tsx";
import type { RoomMeeting, RoomPerson } from "#lib/queries/room/view.ts";
import type { ForForm } from "./acts.ts";

type Props = {
  meeting: RoomMeeting;
  people: readonly RoomPerson[];
  action: ReturnType<ForForm>;
  onClose: () => void;
  onDone: () => void;
};

/** Who is chosen to approve the minutes beside the chair. */
export function AdjustersDialog({ meeting, people, action, onClose, onDone }: Props) {
  const words = useTranslations("room.adjusters");
  const candidates = people.filter(({ capacity, duty, servingFor, present }) => {
    const holdsSeat = capacity === "member" || (capacity === "substitute" && servingFor.length > 0);
    return holdsSeat && present && duty !== "chair";
  });
  return (
    <Dialog title={words("title")} onClose={onClose}>
      <Form action={action} toInput={(filledIn) => ({ participantIds: filledIn.getAll("adjuster") })} onDone={onDone}>
        <p className="text-sm text-ink-soft">{words("explanation", { count: meeting.body.rules.adjusters })}</p>
        {candidates.length === 0 && <p>{words("none")}</p>}
        <fieldset className="grid gap-2">
          <legend className="sr-only">{words("title")}</legend>
          {candidates.map(({ id, name, affiliation, isAdjuster }, place) => (
            <Checkbox
              key={id}
              name="adjuster"
              value={id}
              label={`${name}${affiliation && ` (${affiliation})`}`}
              defaultChecked={isAdjuster}
              autoFocus={place === 0}
            />
          ))}
        </fieldset>
        <FormActions>
          <SubmitButton>{words("act")}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
