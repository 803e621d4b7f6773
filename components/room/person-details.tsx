import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Form, SubmitButton } from "#components/ui/form.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { RoomMeeting, RoomPerson } from "#lib/queries/room/view.ts";
import type { Do, ForForm } from "./acts.ts";

/** What the details were opened for: its field has the focus. */
export type AskedOf = "when" | "serving" | "recusal";

type Props = {
  person: RoomPerson;
  meeting: RoomMeeting;
  members: readonly RoomPerson[];
  itemId: string | null;
  run: Do;
  forForm: ForForm;
  asked: AskedOf;
  /** Something has been recorded. */
  onDone: () => void;
};

/** All there is to say of one who takes part: when, how, for whom, recusal on the item, the duty at the meeting. */
export function PersonDetails({ person, meeting, members, itemId, run, forForm, asked, onDone }: Props) {
  const words = useTranslations("room.people");
  const router = useRouter();
  if (meeting.state !== "open") return <p className="px-2 pb-3 text-sm text-ink-soft">{words("whenOpened")}</p>;
  const form = {
    forForm,
    asked,
    onDone: () => {
      router.refresh();
      onDone();
    },
  };
  return (
    <div className="grid gap-4 px-2 pt-1 pb-4">
      <When person={person} meeting={meeting} {...form} />
      {person.capacity === "substitute" && <Serving person={person} members={members} {...form} />}
      {itemId && person.present && <RecusalOnItem person={person} itemId={itemId} run={run} {...form} />}
      <Duty person={person} run={run} />
      {!person.hasMandate && (
        <Button size="small" variant="danger" onClick={() => void run("removeParticipantAction", { participantId: person.id })}>
          {words("remove")}
        </Button>
      )}
    </div>
  );
}

type InForm = Pick<Props, "forForm" | "asked" | "onDone">;

function When({ person, meeting, forForm, asked, onDone }: Pick<Props, "person" | "meeting"> & InForm) {
  const words = useTranslations("room.people");
  const toInput = (filledIn: FormData) => ({
    present: true,
    spans: String(filledIn.get("spans") ?? ""),
    atDistance: filledIn.get("atDistance") === "on",
  });
  return (
    <Form action={forForm("setPresenceAction", { participantId: person.id })} toInput={toInput} onDone={onDone} className="grid gap-2">
      <TextField name="spans" label={words("spans")} hint={words("spansHint")} defaultValue={person.typedSpans} autoFocus={asked === "when"} />
      {meeting.body.rules.attendAtDistance && <Checkbox name="atDistance" label={words("atDistance")} defaultChecked={person.atDistance} />}
      <div>
        <SubmitButton variant="quiet">{words("saveSpans")}</SubmitButton>
      </div>
    </Form>
  );
}

function Serving({ person, members, forForm, asked, onDone }: Pick<Props, "person" | "members"> & InForm) {
  const words = useTranslations("room.people");
  const served = person.servingFor[0];
  const toInput = (filledIn: FormData) => ({ memberId: filledIn.get("memberId") || null, spans: String(filledIn.get("servingSpans") ?? "") });
  return (
    <Form action={forForm("setServingAction", { participantId: person.id })} toInput={toInput} onDone={onDone} className="grid gap-2">
      <SelectField
        name="memberId"
        label={words("servesFor")}
        placeholder={words("servesForNobody")}
        autoFocus={asked === "serving"}
        defaultValue={served?.memberId ?? ""}
        options={members.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField name="servingSpans" label={words("servingSpans")} defaultValue={served?.typedSpans ?? ""} optional />
      <div>
        <SubmitButton variant="quiet">{words("saveServing")}</SubmitButton>
      </div>
    </Form>
  );
}

function RecusalOnItem({ person, itemId, run, forForm, asked, onDone }: Pick<Props, "person" | "run"> & InForm & { itemId: string }) {
  const words = useTranslations("room.people");
  if (person.recusal) {
    return (
      <div className="grid gap-2 text-sm">
        <p>{words("recusedBecause", { reason: person.recusal.reason })}</p>
        <div>
          <Button size="small" autoFocus={asked === "recusal"} onClick={() => void run("removeRecusalAction", { participantId: person.id, itemId })}>
            {words("takeBackRecusal")}
          </Button>
        </div>
      </div>
    );
  }
  const toInput = (filledIn: FormData) => ({
    reason: String(filledIn.get("reason") ?? ""),
    foundBy: filledIn.get("foundByBody") === "on" ? "body" : "self",
  });
  return (
    <Form action={forForm("recordRecusalAction", { participantId: person.id, itemId })} toInput={toInput} onDone={onDone} className="grid gap-2">
      <TextField name="reason" label={words("recusal")} hint={words("recusalHint")} autoFocus={asked === "recusal"} />
      <Checkbox name="foundByBody" label={words("foundByBody")} />
      <div>
        <SubmitButton variant="quiet">{words("recuse")}</SubmitButton>
      </div>
    </Form>
  );
}

function Duty({ person, run }: Pick<Props, "person" | "run">) {
  const words = useTranslations("room.people");
  const router = useRouter();
  const { id: participantId, name, affiliation, capacity } = person;
  async function onChange(duty: string) {
    const done = await run("changeParticipantAction", { participantId, name, affiliation, capacity, duty: duty || null });
    if (!done) router.refresh();
  }
  return (
    <SelectField
      name="duty"
      label={words("dutyLabel")}
      placeholder={words("noDuty")}
      value={person.duty ?? ""}
      options={[
        { value: "chair", label: words("duty.chair") },
        { value: "secretary", label: words("duty.secretary") },
      ]}
      onChange={(event) => void onChange(event.target.value)}
    />
  );
}
