import { useTranslations } from "next-intl";
import { TabLinks } from "#components/ui/tab-links.tsx";

const views = ["general", "access", "phrases", "checks", "letters"] as const;
const paths: Record<(typeof views)[number], string> = { general: "", access: "/access", phrases: "/phrases", checks: "/checks", letters: "/letters" };

/** The parts of a workspace's settings. */
export function SettingsTabs({ workspace, current }: { workspace: string; current: (typeof views)[number] }) {
  const words = useTranslations("settings.tabs");
  return (
    <div className="mb-8">
      <TabLinks
        label={words("label")}
        tabs={views.map((view) => ({ href: `/${workspace}/settings${paths[view]}`, label: words(view), current: view === current }))}
      />
    </div>
  );
}
