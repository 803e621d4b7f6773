import { getTranslations } from "next-intl/server";
import { TabLinks } from "#components/ui/tab-links.tsx";

/** The two views of the money in all cases: the plans, and what is promised. */
export async function FundingTabs({ workspace, current }: { workspace: string; current: "plans" | "pledges" }) {
  const words = await getTranslations("pledge.tabs");
  const tabs = [
    { href: `/${workspace}/funding`, label: words("plans"), current: current === "plans" },
    { href: `/${workspace}/funding/pledges`, label: words("pledges"), current: current === "pledges" },
  ];
  return (
    <div className="mb-8">
      <TabLinks label={words("label")} tabs={tabs} />
    </div>
  );
}
