"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Shows a dialog over the page as long as it is in the page. It is closed before it is taken away (hence the layout
 * effect), so that the browser gives the focus back to where it was.
 */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return dialog;
}
