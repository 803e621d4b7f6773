import { WithdrawItem } from "#components/meeting/withdraw-item.tsx";
import type { RoomView } from "#lib/queries/room/view.ts";
import type { ForForm } from "./acts.ts";
import { AdjustersDialog } from "./adjusters-dialog.tsx";
import { FindingsDialog } from "./findings-dialog.tsx";
import { KeysHelp } from "./keys-help.tsx";
import { RaiseQuestionDialog } from "./raise-question-dialog.tsx";
import type { ToldFinding } from "./told-finding.ts";

/** The dialogs that a key opens from anywhere in the room; the one in which a person is added stands among the people. */
export type DialogName = "findings" | "help" | "withdraw" | "raise" | "adjusters" | "addPerson";

type Props = {
  dialog: DialogName | null;
  view: RoomView;
  findings: readonly ToldFinding[] | null;
  forForm: ForForm;
  select: (itemId: string) => void;
  goTo: (place: ToldFinding["place"]) => void;
  onClose: () => void;
  onDone: () => void;
};

/** The dialog that is open over the room, if any. */
export function RoomDialog({ dialog, view, findings, forForm, select, goTo, onClose, onDone }: Props) {
  const { meeting, people, selected } = view;
  const after =
    <Given,>(act: (given: Given) => void) =>
    (given: Given) => {
      onClose();
      act(given);
    };
  switch (dialog) {
    case "findings":
      return <FindingsDialog findings={findings} onGo={after(goTo)} onClose={onClose} />;
    case "help":
      return <KeysHelp onClose={onClose} />;
    case "raise":
      return <RaiseQuestionDialog action={forForm("raiseQuestionAction")} onClose={onClose} onDone={after(select)} />;
    case "withdraw":
      return selected && <WithdrawItem item={selected} action={forForm("withdrawItemAction", { itemId: selected.id })} onClose={onClose} onDone={onDone} />;
    case "adjusters":
      return <AdjustersDialog meeting={meeting} people={people} action={forForm("chooseAdjustersAction")} onClose={onClose} onDone={onDone} />;
    default:
      return null;
  }
}
