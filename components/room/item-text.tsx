"use client";

import { lazy, Suspense, useSyncExternalStore } from "react";
import { RecordText } from "#components/text/record-text.tsx";
import { isEmptyText } from "#lib/domain/text/plain-text.ts";
import type { RoomView, SelectedItem } from "#lib/queries/room/view.ts";
import { LeftText } from "./left-text.tsx";
import type { MeetingTexts } from "./meeting-texts.ts";

export type ItemTextProps = { workspace: string; item: SelectedItem; phrases: RoomView["phrases"]; texts: MeetingTexts; isWritable: boolean };

const Editor = lazy(async () => ({ default: (await import("./item-text-editor.tsx")).ItemTextEditor }));

/**
 * The text of the § as it will read. The editor is made in the browser alone, and its script comes when there is
 * something to edit; until then, and from the server, the text is read.
 */
export function ItemText(props: ItemTextProps) {
  const inBrowser = useSyncExternalStore(never, () => true, () => false);
  const { text } = props.item;
  const read = isEmptyText(text) ? null : <RecordText text={text} />;
  if (!props.isWritable) {
    return (
      <>
        {read}
        {inBrowser && <LeftText item={props.item} personId={props.texts.personId} />}
      </>
    );
  }
  const waiting = <div className="min-h-24">{read}</div>;
  if (!inBrowser) return waiting;
  return (
    <Suspense fallback={waiting}>
      <Editor {...props} />
    </Suspense>
  );
}

const never = () => () => undefined;
