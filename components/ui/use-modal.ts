"use client";

import { type RefObject, useEffect, useRef } from "react";

/** Shows a dialog over the page as long as it is in the page. The browser gives the focus back when it goes. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return dialog;
}
