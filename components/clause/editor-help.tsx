import { useTranslations } from "next-intl";
import { KeyHint } from "#components/ui/key-hint.tsx";

const keys = [
  ["Enter", "break"],
  ["Tab", "indent"],
  ["Shift+Tab", "outdent"],
  ["Alt+↑", "moveUp"],
  ["Alt+↓", "moveDown"],
  ["Backspace", "joinPrevious"],
  ["Alt+C", "openChips"],
  ["Alt+Enter", "confirm"],
  ["Ctrl+Z", "undo"],
  ["Ctrl+Y", "redo"],
] as const;

/** How one writes here and, before all, how one gets out again by keyboard. `id` is what the editor refers to. */
export function EditorHelp({ id }: { id: string }) {
  const words = useTranslations("clause.help");
  return (
    <div className="border-t border-hairline pt-2 text-xs text-ink-soft print:hidden">
      <p id={id}>{words("short")}</p>
      <details className="mt-1 pointer-coarse:hidden">
        <summary>{words("all")}</summary>
        <dl className="mt-2 grid max-w-measure grid-cols-[auto_1fr] gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr_auto_1fr]">
          {keys.map(([key, name]) => (
            <div key={key} className="contents">
              <dt>
                <KeyHint keys={key} />
              </dt>
              <dd>{words(`key.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
