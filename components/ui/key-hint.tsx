/** The key that does the same: "Alt+V". Shown beside what it does, never instead of it. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className="inline-flex gap-0.5 align-baseline text-xs pointer-coarse:hidden print:hidden">
      {keys.split("+").map((key) => (
        <kbd key={key} className="min-w-[1.6em] rounded-sm border border-hairline bg-surface px-1 text-center font-sans text-ink-soft">
          {key}
        </kbd>
      ))}
    </span>
  );
}
