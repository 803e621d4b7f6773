import { useTranslations } from "next-intl";
import { TabLinks } from "#components/ui/tab-links.tsx";

const views = ["organisations", "bodies", "people"] as const;
const paths: Record<(typeof views)[number], string> = { organisations: "", bodies: "/bodies", people: "/people" };

/** The three ways to look at those who make up the association. */
export function MembersTabs({ workspace, current }: { workspace: string; current: (typeof views)[number] }) {
  const words = useTranslations("members.tabs");
  return (
    <div className="mb-6">
      <TabLinks
        label={words("label")}
        tabs={views.map((view) => ({ href: `/${workspace}/members${paths[view]}`, label: words(view), current: view === current }))}
      />
    </div>
  );
}
