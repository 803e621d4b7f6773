import { getTranslations } from "next-intl/server";
import { TabLinks } from "#components/ui/tab-links.tsx";

/** The views of the money in all cases: the plans, what is promised, and the grants that are sought. */
export async function FundingTabs({ workspace, current }: { workspace: string; current: "plans" | "pledges" | "grants" }) {
  const words = await getTranslations("pledge.tabs");
  const tabs = [
    { href: `/${workspace}/funding`, label: words("plans"), current: current === "plans" },
    { href: `/${workspace}/funding/pledges`, label: words("pledges"), current: current === "pledges" },
    { href: `/${workspace}/funding/grants`, label: words("grants"), current: current === "grants" },
  ];
  return (
    <div className="mb-8">
      <TabLinks label={words("label")} tabs={tabs} />
    </div>
  );
}
