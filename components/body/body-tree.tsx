import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { Tag } from "#components/ui/tag.tsx";
import { longDate } from "#lib/i18n/format.ts";

type Body = { id: string; slug: string; name: string; kind: "assembly" | "board" | "preparatory"; purpose: string; from: string; to: string | null; seats: number; chair: string | null };
type Branch = { body: Body; setUp: readonly Branch[] };

type Props = {
  branches: readonly Branch[];
  /** The address of the bodies, and what to keep after ?: the day shown. */
  href: string;
  query: string;
};

/** Bodies under those that set them up, each with its chair and how many hold a seat. */
export function BodyTree({ branches, href, query }: Props) {
  return (
    <ul className="border-t border-hairline">
      {branches.map((branch) => (
        <li key={branch.body.id}>
          <BodyLine body={branch.body} href={href} query={query} />
          {branch.setUp.length > 0 && (
            <div className="ms-3 border-s border-edge ps-5 sm:ms-5">
              <BodyTree branches={branch.setUp} href={href} query={query} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function BodyLine({ body, href, query }: { body: Body; href: string; query: string }) {
  const words = useTranslations("body");
  const language = useLocale();
  const time = body.to === null ? null : words("existed", { from: longDate(body.from, language), to: longDate(body.to, language) });
  return (
    <div className="grid gap-x-6 gap-y-1 border-b border-hairline py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Link href={`${href}/${body.slug}${query}`} prefetch={false} className="link font-semibold">
          {body.name}
        </Link>
        <Tag>{words(`kind.${body.kind}`)}</Tag>
      </p>
      <p className="text-sm text-ink-soft sm:text-end">
        {[body.chair && words("chairIs", { name: body.chair }), words("seats", { count: body.seats }), time].filter(Boolean).join(" · ")}
      </p>
      {body.purpose && <p className="max-w-measure text-sm text-ink-soft sm:col-span-2">{body.purpose}</p>}
    </div>
  );
}
