import { useRouter } from "next/navigation";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { FormOutcome } from "#components/ui/form.tsx";
import { postWritten } from "#components/ui/post-written.ts";
import type { SavedText } from "#lib/domain/text/saved-text.ts";
import type { SelectedItem } from "#lib/queries/room/view.ts";
import type { MeetingTexts } from "./meeting-texts.ts";
import { forgetDraft, keepDraft, keptDraft } from "./text-draft.ts";
import { TextKeeper, type WrittenText } from "./text-keeper.ts";

/**
 * Keeps the text of an item as it is written, for as long as it is open and until what was written last has been saved.
 * What others save appears when this one isn't writing.
 */
export function useItemText(workspace: string, item: SelectedItem, written: WrittenText, texts: MeetingTexts) {
  const router = useRouter();
  const [keeper] = useState(() => newKeeper({ workspace, personId: texts.personId, item, written }));
  const state = useSyncExternalStore(keeper.subscribe, keeper.state, keeper.state);
  const { id, title } = item;

  useEffect(() => {
    const left = texts.open(id, title, keeper) ?? keptDraft(texts.personId, id);
    if (left) keeper.restore(left);

    const flush = () => void keeper.flush();
    document.addEventListener("visibilitychange", flush);
    window.addEventListener("pagehide", flush);
    window.addEventListener("online", flush);
    return () => {
      document.removeEventListener("visibilitychange", flush);
      window.removeEventListener("pagehide", flush);
      window.removeEventListener("online", flush);
      if (!keeper.hasUnsaved()) return;
      // The page that comes next, such as the minutes, may have been read before the last words were there.
      void keeper.flush().then((isSaved) => isSaved && router.refresh());
    };
  }, [id, keeper, router, texts, title]);

  useEffect(() => keeper.meet({ text: item.text, version: item.textVersion }, item.textSavedBy), [item, keeper]);

  return { ...state, changed: keeper.changed, flush: keeper.flush, resolve: keeper.resolve };
}

type Kept = { workspace: string; personId: string; item: SelectedItem; written: WrittenText };

function newKeeper({ workspace, personId, item, written }: Kept): TextKeeper {
  const address = `/api/workspaces/${workspace}/items/${item.id}/text`;
  const savedAt = item.textSavedAt && new Date(item.textSavedAt);
  return new TextKeeper(
    { text: item.text, version: item.textVersion, savedAt, savedBy: item.textSavedBy },
    {
      written,
      save: (sent) => postWritten<FormOutcome<SavedText>>(address, sent),
      remember: (draft) => (draft ? keepDraft(personId, item.id, draft) : forgetDraft(personId, item.id)),
    },
  );
}
