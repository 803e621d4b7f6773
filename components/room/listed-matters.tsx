import { useLocale, useTranslations } from "next-intl";
import { Form, SubmitButton } from "#components/ui/form.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { shortDate } from "#lib/i18n/format.ts";
import type { SelectedItem } from "#lib/queries/room/view.ts";
import type { ForForm } from "./acts.ts";

type Props = { item: SelectedItem; isWritable: boolean; forForm: ForForm };

/** Notifications or delegated decisions, a line each; what the agenda says of number and delegate stays with its line. */
export function ListedMatters({ item, isWritable, forForm }: Props) {
  const words = useTranslations("room.listed");
  const language = useLocale();
  const written = item.listed.map(({ text }) => text).join("\n");
  const toInput = (filledIn: FormData) => {
    const lines = String(filledIn.get("listed") ?? "").split("\n").map((line) => line.trim()).filter(Boolean);
    return {
      listed: lines.map((text) => {
        const known = item.listed.find((matter) => matter.text === text);
        return { text, registrationNumber: known?.registrationNumber ?? null, decidedBy: known?.decidedBy ?? null, decidedOn: known?.decidedOn ?? null };
      }),
    };
  };
  if (!isWritable) {
    return (
      <ul className="record list-disc ps-6">
        {item.listed.map(({ id, text, registrationNumber, decidedBy, decidedOn }) => (
          <li key={id}>{[text, registrationNumber, decidedBy, decidedOn && shortDate(decidedOn, language)].filter(Boolean).join(", ")}</li>
        ))}
      </ul>
    );
  }
  return (
    <Form action={forForm("saveListedAction", { itemId: item.id })} toInput={toInput} className="grid gap-2">
      <TextArea name="listed" label={words(item.kind === "notifications" ? "notifications" : "delegated")} hint={words("hint")} defaultValue={written} key={written} record />
      <div>
        <SubmitButton variant="quiet">{words("save")}</SubmitButton>
      </div>
    </Form>
  );
}
