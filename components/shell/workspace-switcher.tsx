"use client";

import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon.tsx";
import { Menu } from "#components/ui/menu.tsx";
import type { WorkspaceChoice } from "./navigation.ts";

/** Which organisation one works for now, and the way to the others, for those who have several. */
export function WorkspaceSwitcher({ workspaces }: { workspaces: readonly WorkspaceChoice[] }) {
  const words = useTranslations("shell");
  const current = workspaces.find((workspace) => workspace.current);
  if (workspaces.length < 2) return <p className="text-sm font-semibold">{current?.name}</p>;
  return (
    <Menu
      label={words("switchWorkspace")}
      placement="bottom start"
      className="-mx-2 flex w-[calc(100%+1rem)] items-center justify-between gap-2 rounded-md px-2 py-1 text-start text-sm leading-snug font-semibold hover:bg-hairline"
      sections={[{ label: words("workspaces"), items: workspaces.map(({ name, href, current: chosen }) => ({ id: href, href, label: name, chosen })) }]}
    >
      <span className="sr-only">{words("switchWorkspace")}: </span>
      <span className="min-w-0">{current?.name}</span>
      <Icon name="updown" className="text-ink-soft" />
    </Menu>
  );
}
