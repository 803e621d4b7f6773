import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { KeyHint } from "#components/ui/key-hint.tsx";
import type { SuggestionContext } from "#lib/domain/clause/suggest.ts";
import type { RoomMeeting, SelectedItem } from "#lib/queries/room/view.ts";
import type { Do, ForForm } from "./acts.ts";
import { DecisionForm } from "./decision-form.tsx";
import { DecisionRead } from "./decision-read.tsx";

type Props = {
  meeting: RoomMeeting;
  item: SelectedItem;
  context: SuggestionContext;
  isOpen: boolean;
  /** The form for a new decision. */
  isFormOpen: boolean;
  onFormOpen: (open: boolean) => void;
  run: Do;
  forForm: ForForm;
};

/** The decisions of the item, as they read; each can be changed, moved and taken away, and there can be several. */
export function Decisions({ meeting, item, context, isOpen, isFormOpen, onFormOpen, run, forForm }: Props) {
  const words = useTranslations("room.decisions");
  const [editedId, setEditedId] = useState<string | null>(null);
  const given = { itemId: item.id };
  const form = { meeting, item, context, action: forForm("recordDecisionAction", given) };

  return (
    <section aria-label={words("title")} className="grid gap-5">
      {item.decisions.map((decision, place) =>
        editedId === decision.id ? (
          <DecisionForm key={decision.id} {...form} stored={decision} onClose={() => setEditedId(null)} />
        ) : (
          <div key={decision.id} className="grid gap-2 border-s-2 border-positive ps-4">
            <DecisionRead decision={decision} meeting={meeting} />
            {isOpen && (
              <div className="flex flex-wrap gap-1">
                <Button size="small" variant="plain" onClick={() => setEditedId(decision.id)}>
                  {words("edit")}
                </Button>
                {place > 0 && (
                  <Button
                    size="small"
                    variant="plain"
                    onClick={() => void run("moveDecisionAction", { ...given, decisionId: decision.id, to: place - 1 })}
                  >
                    {words("moveUp")}
                  </Button>
                )}
                <Button size="small" variant="plain" onClick={() => void run("removeDecisionAction", { ...given, decisionId: decision.id })}>
                  {words("remove")}
                </Button>
              </div>
            )}
          </div>
        ),
      )}
      {isOpen && isFormOpen && <DecisionForm {...form} stored={null} onClose={() => onFormOpen(false)} />}
      {isOpen && !isFormOpen && (
        <div className="flex items-center gap-2">
          <Button onClick={() => onFormOpen(true)}>{words(item.decisions.length > 0 ? "another" : "add")}</Button>
          <KeyHint keys="D" />
        </div>
      )}
    </section>
  );
}
