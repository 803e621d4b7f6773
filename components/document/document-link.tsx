import { Icon } from "#components/ui/icon.tsx";

type Props = { workspace: string; document: { id: string; name: string } };

/** A document by its name, opened in a tab of its own so that what one was doing stays. */
export function DocumentLink({ workspace, document }: Props) {
  return (
    <a href={`/api/workspaces/${workspace}/documents/${document.id}`} target="_blank" rel="noreferrer" className="link inline-flex items-baseline gap-1.5">
      <Icon name="document" className="translate-y-[0.2em]" />
      {document.name}
    </a>
  );
}
