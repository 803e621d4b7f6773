"use client";

import { useRouter } from "next/navigation";
import type { RefObject } from "react";
import { Header, Menu, MenuItem as Item, MenuSection as Section } from "react-aria-components/Menu";
import { Popover, type PopoverProps } from "react-aria-components/Popover";
import { Icon } from "./icon.tsx";
import type { MenuItem, MenuSection } from "./menu.tsx";

export type MenuPopupProps = {
  trigger: RefObject<HTMLButtonElement | null>;
  label: string;
  sections: readonly MenuSection[];
  placement: PopoverProps["placement"];
  /** What the chosen item does, to be done when the menu has closed. */
  onChoose: (act: () => void) => void;
  onClose: () => void;
};

/** The menu of a `Menu` button: arrows, first letters, Escape, and the focus given back. */
export function MenuPopup({ trigger, label, sections, placement, onChoose, onClose }: MenuPopupProps) {
  return (
    <Popover
      aria-label={label}
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement={placement}
      className="min-w-52 animate-[appear_100ms_ease-out] rounded-md border border-hairline bg-surface py-1.5 text-ink shadow-raised"
    >
      <Menu aria-label={label} autoFocus="first" onClose={onClose} className="outline-none">
        {sections.map((section) => (
          <Section
            key={section.label}
            aria-label={section.label}
            selectionMode={section.items.some((item) => item.chosen !== undefined) ? "single" : "none"}
            selectedKeys={section.items.flatMap((item) => (item.chosen ? [item.id] : []))}
            className="not-first:mt-1.5 not-first:border-t not-first:border-hairline not-first:pt-1.5"
          >
            {sections.length > 1 && <Header className="overline-label px-4 py-1">{section.label}</Header>}
            {section.items.map((item) => (
              <Entry key={item.id} item={item} onChoose={onChoose} />
            ))}
          </Section>
        ))}
      </Menu>
    </Popover>
  );
}

function Entry({ item, onChoose }: { item: MenuItem; onChoose: MenuPopupProps["onChoose"] }) {
  const router = useRouter();
  const { href, onSelect } = item;
  return (
    <Item
      id={item.id}
      textValue={typeof item.label === "string" ? item.label : item.id}
      onAction={() => onChoose(() => (href === undefined ? onSelect?.() : router.push(href)))}
      className={`flex min-h-9 cursor-pointer items-center gap-2.5 px-4 py-1 text-sm outline-none pointer-coarse:min-h-11 data-[focused]:bg-accent-soft ${item.danger ? "text-warning" : ""}`}
    >
      {item.icon && <Icon name={item.icon} className="text-ink-soft" />}
      <span className="flex-1">{item.label}</span>
      {item.chosen && <Icon name="tick" className="text-accent" />}
    </Item>
  );
}
