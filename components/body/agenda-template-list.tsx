/** The standing items of a body's meetings, numbered as on the agenda. */
export function AgendaTemplateList({ items }: { items: readonly { kind: string; title: string }[] }) {
  return (
    <ol className="max-w-measure list-decimal ps-7 text-sm marker:text-ink-soft marker:tabular-nums">
      {items.map((item, index) => (
        <li key={`${index} ${item.kind}`} className="border-b border-hairline py-2">
          {item.title}
        </li>
      ))}
    </ol>
  );
}
