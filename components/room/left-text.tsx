import { useTranslations } from "next-intl";
import { useState } from "react";
import { RecordText } from "#components/text/record-text.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { sameText } from "#lib/domain/text/normalize.ts";
import type { SelectedItem } from "#lib/queries/room/view.ts";
import { forgetDraft, keptDraft } from "./text-draft.ts";

/**
 * What this browser alone has of what one person wrote in a text that can't be written any more, as when another closed the meeting while it was
 * being written. It is taken up by itself if the meeting is opened again.
 */
export function LeftText({ item, personId }: { item: SelectedItem; personId: string }) {
  const words = useTranslations("room.text.left");
  const [isThrownAway, setIsThrownAway] = useState(false);
  const left = isThrownAway ? null : keptDraft(personId, item.id)?.text;
  if (!left || sameText(left, item.text)) return null;

  function throwAway() {
    forgetDraft(personId, item.id);
    setIsThrownAway(true);
  }
  return (
    <Notice kind="warning" title={words("title")} actions={<Button onClick={throwAway}>{words("throwAway")}</Button>}>
      <p>{words("explained")}</p>
      <div className="mt-3 text-ink">
        <RecordText text={left} />
      </div>
    </Notice>
  );
}
