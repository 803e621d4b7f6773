"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Shows a dialog over the page as long as it is in the page. It is closed before it is taken away (hence the layout
 * effect), so that the browser gives the focus back to where it was. Its first field gets the focus: React's `autoFocus`
 * comes before the dialog is shown, and the browser would choose the button that closes it.
 */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
    return () => shown?.close();
  }, []);
  return dialog;
}
