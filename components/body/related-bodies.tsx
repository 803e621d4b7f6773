import { useTranslations } from "next-intl";
import Link from "next/link";
import { DefinitionList } from "#components/ui/definition-list.tsx";

type Named = { id: string; slug: string; name: string };

/** Which body set this one up, and which it has set up. */
export function RelatedBodies({ href, setUpBy, setUp }: { href: string; setUpBy: Named | null; setUp: readonly Named[] }) {
  const words = useTranslations("body");
  const link = ({ id, slug, name }: Named) => (
    <li key={id}>
      <Link href={`${href}/${slug}`} prefetch={false} className="link">
        {name}
      </Link>
    </li>
  );
  return (
    <DefinitionList
      items={[
        { term: words("setUpBy"), value: setUpBy && <ul>{link(setUpBy)}</ul> },
        { term: words("hasSetUp"), value: setUp.length > 0 && <ul>{setUp.map(link)}</ul> },
      ].filter(({ value }) => value)}
    />
  );
}
