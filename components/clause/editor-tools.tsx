"use client";

import { useTranslations } from "next-intl";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import type { PlacedClause } from "#lib/domain/clause/tree.ts";
import type { ClauseEditing } from "./use-clause-editing.ts";
import { useRoving } from "./use-roving.ts";

type Props = {
  editing: ClauseEditing;
  current: PlacedClause | undefined;
  canUndo: boolean;
  canRedo: boolean;
  onOpenChips: (id: string) => void;
};

type Tool = { name: "outdent" | "indent" | "moveUp" | "moveDown" | "chips" | "remove" | "undo" | "redo"; icon: IconName; keys: string | null };

const tools: readonly Tool[] = [
  { name: "outdent", icon: "outdent", keys: "Shift+Tab" },
  { name: "indent", icon: "indent", keys: "Tab" },
  { name: "moveUp", icon: "up", keys: "Alt+↑" },
  { name: "moveDown", icon: "down", keys: "Alt+↓" },
  { name: "chips", icon: "tag", keys: "Alt+C" },
  { name: "remove", icon: "trash", keys: null },
  { name: "undo", icon: "undo", keys: "Ctrl+Z" },
  { name: "redo", icon: "redo", keys: "Ctrl+Y" },
];

/** What the keys do, for a finger or a mouse. A press leaves the caret, and a telephone's keyboard, where they are. */
export function EditorTools({ editing, current, canUndo, canRedo, onOpenChips }: Props) {
  const words = useTranslations("clause.tool");
  const roving = useRoving();

  function use(name: Tool["name"]) {
    const id = current?.clause.id;
    if (name === "undo") editing.undo();
    else if (name === "redo") editing.redo();
    else if (id === undefined) return;
    else if (name === "chips") onOpenChips(id);
    else editing.run({ kind: name, id });
  }

  return (
    <div
      role="toolbar"
      aria-label={words("label", { label: current?.label ?? "" })}
      onKeyDown={roving.onKeyDown}
      className="sticky top-0 z-10 -mx-2 flex gap-0.5 border-b border-hairline bg-paper/95 px-2 py-1 backdrop-blur-xs print:hidden"
    >
      {tools.map(({ name, icon, keys }, index) => (
        <button
          key={name}
          type="button"
          {...roving.item(index)}
          aria-label={words(name)}
          title={keys === null ? words(name) : `${words(name)} (${keys})`}
          aria-disabled={(name === "undo" && !canUndo) || (name === "redo" && !canRedo) || undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => use(name)}
          className="inline-flex h-9 w-9 items-center justify-center rounded-sm text-ink-soft hover:bg-sunken hover:text-ink aria-disabled:opacity-40 pointer-coarse:h-11 pointer-coarse:w-12 pointer-coarse:min-w-0 pointer-coarse:shrink"
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}
