"use client";

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
import { type ButtonSize, type ButtonVariant, buttonLook } from "./button-look.ts";
import { Icon, type IconName } from "./icon.tsx";
import type { MenuPopupProps } from "./menu-popup.tsx";

export type MenuItem = {
  id: string;
  label: ReactNode;
  icon?: IconName;
  href?: string;
  onSelect?: () => void;
  /** One of several that exclude each other, and this one holds. */
  chosen?: boolean;
  danger?: boolean;
};
export type MenuSection = { label: string; items: readonly MenuItem[] };

type Props = {
  /** What the button says, or is called when it shows only `icon`. */
  label: string;
  sections: readonly MenuSection[];
  icon?: IconName;
  /** What stands in the button instead of the label, and then names it too. */
  children?: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
  placement?: MenuPopupProps["placement"];
};

/** A button with a menu. The menu's own script is fetched when the button is pointed at, reached or pressed. */
export function Menu({ label, sections, icon, children, variant = "quiet", size = "medium", className, placement = "bottom end" }: Props) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [Popup, setPopup] = useState<ComponentType<MenuPopupProps>>();
  const [open, setOpen] = useState(false);
  const chosen = useRef<() => void>(null);

  // What was chosen is done when the menu is gone and the focus is back at its button, so that a dialog finds its way back there.
  useEffect(() => {
    const act = chosen.current;
    if (open || !act) return;
    chosen.current = null;
    trigger.current?.focus();
    act();
  }, [open]);

  async function fetchPopup() {
    const loaded = await import("./menu-popup.tsx");
    setPopup(() => loaded.MenuPopup);
  }

  return (
    <>
      <button
        ref={trigger}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={children === undefined && icon !== undefined ? label : undefined}
        className={className ?? buttonLook(variant, size)}
        onPointerEnter={fetchPopup}
        onFocus={fetchPopup}
        onClick={() => {
          setOpen(true);
          void fetchPopup();
        }}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children ?? (icon ? <Icon name={icon} /> : label)}
        {children === undefined && icon === undefined && <Icon name="down" className="-me-1" />}
      </button>
      {Popup && open && <Popup trigger={trigger} label={label} sections={sections} placement={placement} onChoose={(act) => (chosen.current = act)} onClose={() => setOpen(false)} />}
    </>
  );
}
