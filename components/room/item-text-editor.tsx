"use client";

import { TableKit } from "@tiptap/extension-table";
import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { Notice } from "#components/ui/notice.tsx";
import { SaveState } from "#components/ui/save-state.tsx";
import { checkRichText } from "#lib/domain/text/check-rich-text.ts";
import { isEmptyText } from "#lib/domain/text/plain-text.ts";
import { normalizeText } from "#lib/domain/text/normalize.ts";
import { Refused } from "#lib/domain/refused.ts";
import { emptyText, type RichText } from "#lib/domain/text/rich-text.ts";
import type { ItemTextProps } from "./item-text.tsx";
import { PhraseMenu } from "./phrase-menu.tsx";
import { TextConflictView } from "./text-conflict.tsx";
import type { WrittenText } from "./text-keeper.ts";
import { TextTools } from "./text-tools.tsx";
import { useItemText } from "./use-item-text.ts";

const handRests = 2_000;

/** Only what the allow-list of `lib/domain/text` lets in. */
const extensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    link: false,
    strike: false,
    underline: false,
    trailingNode: false,
  }),
  TableKit.configure({ table: { resizable: false } }),
];

/** The text of the §, edited in place. `/` brings out the standard phrases, Escape leaves for the room's single keys. */
export function ItemTextEditor({ workspace, item, phrases, texts }: ItemTextProps) {
  const words = useTranslations("room.text");
  const language = useLocale();
  const editorRef = useRef<Editor | null>(null);
  // What is written, kept apart from the editor: it is asked for once more when the editor has been taken down.
  const current = useRef(normalizeText(item.text));
  const touchedAt = useRef(0);
  const [isChoosing, setIsChoosing] = useState(false);

  const written = useMemo<WrittenText>(
    () => ({
      read: () => current.current,
      write: (text) => {
        current.current = normalizeText(text);
        if (editorRef.current && !editorRef.current.isDestroyed) replace(editorRef.current, text);
      },
      isBeingWritten: () => Date.now() - touchedAt.current < handRests,
    }),
    [item.id],
  );
  const { saving, problem, conflict, changed, flush, resolve } = useItemText(workspace, item, written, texts);

  const editor = useEditor({
    extensions,
    content: contentOf(item.text),
    // The one who goes on writing goes on where the text ends.
    onCreate: ({ editor: made }) => made.commands.setTextSelection(made.state.doc.content.size),
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        class: "record min-h-24 outline-none",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": words("label"),
        lang: language === "en" ? "en" : "sv",
        spellcheck: "true",
      },
    },
    onUpdate: ({ editor: touched }) => {
      current.current = textOf(touched);
      touchedAt.current = Date.now();
      changed();
    },
    onBlur: () => void flush(),
  });
  editorRef.current = editor;

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape" && !isChoosing) (event.target as HTMLElement).blur();
    const isAtStart = editor.state.selection.empty && /(^|\s)$/.test(editor.state.selection.$from.nodeBefore?.text ?? "");
    if (event.key === "/" && isAtStart && phrases.length > 0) {
      event.preventDefault();
      setIsChoosing(true);
    }
  }

  return (
    <section aria-label={words("label")} className="grid gap-1">
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-4">
        <TextTools editor={editor} onPhrases={phrases.length > 0 ? () => setIsChoosing(true) : null} />
        {saving && <SaveState saving={saving} />}
      </div>
      <div onKeyDown={onKeyDown} className="rounded-sm border-s-2 border-hairline ps-4 focus-within:border-accent">
        <EditorContent editor={editor} />
      </div>
      {isChoosing && (
        <PhraseMenu
          phrases={phrases}
          onChoose={(text) => {
            setIsChoosing(false);
            editor.chain().focus().insertContent(text).run();
          }}
          onClose={() => {
            setIsChoosing(false);
            editor.commands.focus();
          }}
        />
      )}
      {problem && <Notice kind="error" title={problem} />}
      {conflict && <TextConflictView conflict={conflict} onResolve={resolve} />}
    </section>
  );
}

/** What stands in the editor, in the stored form. The schema and the allow-list agree, so nothing is refused in practice. */
function textOf(editor: Editor): RichText {
  const checked = checkRichText(editor.getJSON());
  if (checked instanceof Refused) throw checked;
  return isEmptyText(checked) ? emptyText : normalizeText(checked);
}

/** The text as the editor needs it: its schema wants a block to write in, where the stored form has none. */
function contentOf(text: RichText): RichText {
  return text.content.length > 0 ? text : { type: "doc", content: [{ type: "paragraph" }] };
}

/** Puts another text in the editor and leaves the caret as near as can be to where it was. */
function replace(editor: Editor, text: RichText): void {
  const { from, to } = editor.state.selection;
  editor.commands.setContent(contentOf(text), { emitUpdate: false });
  const last = editor.state.doc.content.size;
  editor.commands.setTextSelection({ from: Math.min(from, last), to: Math.min(to, last) });
}
