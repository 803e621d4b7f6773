import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useKeptOnItem } from "#components/treatment/use-kept-on-item.ts";
import { Form, SubmitButton } from "#components/ui/form.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { nominationsBy } from "#lib/domain/decision/election.ts";
import type { SelectedItem } from "#lib/queries/room/view.ts";
import type { ForForm } from "./acts.ts";

/** Who has been put forward, and by whom: a line for each nominator, written as it is printed. */
export function Nominations({ item, forForm }: { item: SelectedItem; forForm: ForForm }) {
  const words = useTranslations("room.nominations");
  const router = useRouter();
  const [kept, keep] = useKeptOnItem<string>("nominations");
  const recorded = nominationsBy(item.nominations)
    .map(({ nominator, names }) => `${nominator}: ${names.join(", ")}`)
    .join("\n");
  function done() {
    keep(null);
    router.refresh();
  }

  return (
    <details open={item.nominations.length > 0 || kept !== null} className="group">
      <summary className="text-sm font-semibold text-accent">{words("title")}</summary>
      <Form action={forForm("saveNominationsAction", { itemId: item.id })} toInput={nominationsFrom} onDone={done} className="mt-2 grid gap-2">
        <TextArea name="nominations" label={words("label")} hint={words("hint")} value={kept ?? recorded} onChange={({ target }) => keep(target.value)} rows={3} record />
        <div>
          <SubmitButton variant="quiet">{words("save")}</SubmitButton>
        </div>
      </Form>
    </details>
  );
}

function nominationsFrom(filledIn: FormData) {
  const lines = String(filledIn.get("nominations") ?? "").split("\n").filter((line) => line.trim() !== "");
  const nominations = lines.flatMap((line) => {
    const [nominator = "", names = ""] = line.split(/:(.*)/);
    return names.split(/,|\s(?:och|and)\s/).filter((name) => name.trim() !== "").map((name) => ({ nominator: nominator.trim(), name: name.trim() }));
  });
  return { nominations };
}
