import { useTranslations } from "next-intl";
import { useState } from "react";
import { DecisionText } from "#components/treatment/decision-text.tsx";
import { useKeptOnItem } from "#components/treatment/use-kept-on-item.ts";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { KeyHint } from "#components/ui/key-hint.tsx";
import type { SuggestionContext } from "#lib/domain/clause/suggest.ts";
import type { RoomMeeting, SelectedItem } from "#lib/queries/room/view.ts";
import type { Do, ForForm } from "./acts.ts";
import { DecisionForm } from "./decision-form.tsx";
import type { OpenParts } from "./use-open-parts.ts";

type Props = {
  meeting: RoomMeeting;
  item: SelectedItem;
  context: SuggestionContext;
  /** Nothing can be recorded any more, or on this item. */
  isOver: boolean;
  /** Why no new decision can be recorded now. */
  reasonAgainst: string | undefined;
  /** Among them the form for a new decision. */
  parts: OpenParts;
  run: Do;
  forForm: ForForm;
};

/** The decisions of the item, as they read; each can be changed, moved and taken away, and there can be several. */
export function Decisions({ meeting, item, context, isOver, reasonAgainst, parts, run, forForm }: Props) {
  const words = useTranslations("room.decisions");
  const isFormOpen = parts.isOpen("decision");
  const isOpen = meeting.state === "open" && !isOver;
  const noQuorum = item.against.find((against) => against.reason === "noQuorum");
  const [editedId, setEditedId] = useKeptOnItem<string>("decision-edited");
  const [asked, setAsked] = useState(0);
  const given = { itemId: item.id };
  const form = { meeting, item, context, action: forForm("recordDecisionAction", given) };

  function edit(decisionId: string) {
    setAsked(asked + 1);
    setEditedId(decisionId);
  }

  return (
    <section aria-label={words("title")} className="grid gap-5">
      {item.decisions.map((decision, place) =>
        editedId === decision.id ? (
          <DecisionForm key={decision.id} {...form} stored={decision} asked={asked} onClose={() => setEditedId(null)} />
        ) : (
          <div key={decision.id} className="grid gap-2 border-s-2 border-positive ps-4">
            <DecisionText decision={decision} />
            {isOpen && (
              <div className="flex flex-wrap gap-1">
                <Button size="small" variant="plain" onClick={() => edit(decision.id)}>
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
      {isOpen && isFormOpen && <DecisionForm {...form} stored={null} asked={parts.asked("decision")} onClose={() => parts.close("decision")} />}
      {!isOver && !isFormOpen && (
        <div className="flex items-center gap-2">
          <Button onClick={() => parts.open("decision")} reason={reasonAgainst}>
            {words(item.decisions.length > 0 ? "another" : "add")}
          </Button>
          {!reasonAgainst && <KeyHint keys="D" />}
        </div>
      )}
    </section>
  );
}
