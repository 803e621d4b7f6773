import { useTranslations } from "next-intl";
import type { SubmitEvent } from "react";
import { Refusal } from "#components/treatment/act-button.tsx";
import { useTreatment, useTreatmentAct } from "#components/treatment/treatment-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";

/** How many are to be elected among those nominated; with that the election can be put. */
export function Seats() {
  const words = useTranslations("room.seats");
  const { view } = useTreatment();
  const { run, pending, refusal } = useTreatmentAct("setSeatsAction");
  const { seats, nominations } = view.treatment.matter;
  if (nominations.length === 0 || view.treatment.questions.some(({ key }) => key.startsWith("election:"))) return null;

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const filledIn = new FormData(event.currentTarget);
    run({ ordinary: Number(filledIn.get("ordinary") || 0), substitute: Number(filledIn.get("substitute") || 0) });
  }

  return (
    <form onSubmit={onSubmit} aria-label={words("label")} className="flex flex-wrap items-end gap-3">
      {(["ordinary", "substitute"] as const).map((name) => (
        <div key={name} className="w-32">
          <TextField key={seats[name]} name={name} label={words(name)} inputMode="numeric" defaultValue={String(seats[name])} />
        </div>
      ))}
      <Button type="submit" pending={pending}>
        {words("save")}
      </Button>
      <Refusal sentence={refusal} />
    </form>
  );
}
