import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";

const marks = { bold: "B", italic: "I" } as const;

/** The few things a § can hold besides words. Every one of them has its key too (Ctrl+B, Ctrl+I, "- ", "1. "). */
export function TextTools({ editor, onPhrases }: { editor: Editor; onPhrases: (() => void) | null }) {
  const words = useTranslations("room.text");
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive("bold"),
      italic: now.isActive("italic"),
      bulletList: now.isActive("bulletList"),
      orderedList: now.isActive("orderedList"),
      table: now.isActive("table"),
    }),
  });
  const tools = [
    { name: "bold", sign: <strong>{marks.bold}</strong>, act: () => editor.chain().focus().toggleBold().run() },
    { name: "italic", sign: <em className="font-serif">{marks.italic}</em>, act: () => editor.chain().focus().toggleItalic().run() },
    { name: "bulletList", sign: "•", act: () => editor.chain().focus().toggleBulletList().run() },
    // Drawn rather than written: a figure in a button is taken for its name.
    { name: "orderedList", sign: <span className="before:content-['1.']" />, act: () => editor.chain().focus().toggleOrderedList().run() },
    {
      name: "table",
      sign: "⊞",
      act: () =>
        active.table
          ? editor.chain().focus().deleteTable().run()
          : editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    },
  ] as const;
  return (
    <div role="toolbar" aria-label={words("tools")} className="flex gap-0.5">
      {tools.map(({ name, sign, act }) => (
        <button
          key={name}
          type="button"
          tabIndex={-1}
          aria-pressed={active[name]}
          aria-label={words(`tool.${name}`)}
          title={words(`tool.${name}`)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={act}
          className="inline-flex size-8 items-center justify-center rounded-sm text-sm text-ink-soft hover:bg-sunken hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent pointer-coarse:size-11"
        >
          {sign}
        </button>
      ))}
      {onPhrases && (
        <button type="button" tabIndex={-1} onClick={onPhrases} className="rounded-sm px-2 text-sm text-accent hover:bg-accent-soft">
          {words("phrases")}
        </button>
      )}
    </div>
  );
}
