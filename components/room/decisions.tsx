import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
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
  /** Nothing can be recorded any more, or on this item. */
  isOver: boolean;
  /** Why no new decision can be recorded now. */
  reasonAgainst: string | undefined;
  /** The form for a new decision. */
  isFormOpen: boolean;
  onFormOpen: (open: boolean) => void;
  run: Do;
  forForm: ForForm;
};

/** The decisions of the item, as they read; each can be changed, moved and taken away, and there can be several. */
export function Decisions({ meeting, item, context, isOver, reasonAgainst, isFormOpen, onFormOpen, run, forForm }: Props) {
  const words = useTranslations("room.decisions");
  const isOpen = meeting.state === "open" && !isOver;
  const noQuorum = item.against.find((against) => against.reason === "noQuorum");
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
      {isOpen && noQuorum && (isFormOpen || item.decisions.length > 0) && (
        <p className="flex items-baseline gap-2 text-sm text-warning">
          <Icon name="alert" className="translate-y-0.5" />
          {words("noQuorum", { present: noQuorum.present, required: noQuorum.required })}
        </p>
      )}
      {isOpen && isFormOpen && <DecisionForm {...form} stored={null} onClose={() => onFormOpen(false)} />}
      {!isOver && !isFormOpen && (
        <div className="flex items-center gap-2">
          <Button onClick={() => onFormOpen(true)} reason={reasonAgainst}>
            {words(item.decisions.length > 0 ? "another" : "add")}
          </Button>
          {!reasonAgainst && <KeyHint keys="D" />}
        </div>
      )}
    </section>
  );
}
