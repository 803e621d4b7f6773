"use client";

import { useEffect } from "react";

/** Keeps the keyboard's place (`keepFocus`) on every page, from when it has loaded: no page waits for what does it. */
export function FocusKeeper() {
  useEffect(() => {
    const loaded = import("./keep-focus.ts").then(({ keepFocus }) => keepFocus());
    return () => void loaded.then((end) => end());
  }, []);
  return null;
}
