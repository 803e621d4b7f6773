"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, type ReactNode, useId } from "react";
import { Icon } from "./icon.tsx";
import { useModal } from "./use-modal.ts";

type Props = {
  /** The dialog is in the page only while it is open: render it conditionally. */
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** Wide enough for a form of two columns or a difference between texts. */
  wide?: boolean;
};

/**
 * A question or a short form over the page. The browser's own dialog keeps the focus inside, closes on Escape and
 * gives the focus back. A press outside closes it only when nothing has been typed.
 */
export function Dialog({ onClose, title, children, wide = false }: Props) {
  const words = useTranslations("common.dialog");
  const dialog = useModal();
  const titleId = useId();

  function onPress(event: MouseEvent<HTMLDialogElement>) {
    if (event.target === dialog.current && !hasTypedText(dialog.current)) onClose();
  }

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={onPress}
      className={`m-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] animate-[appear_120ms_ease-out] overflow-y-auto overscroll-contain rounded-md bg-surface text-ink shadow-raised ${wide ? "max-w-3xl" : "max-w-lg"} max-sm:mb-4`}
    >
      <div className="p-6">
        <header className="mb-4 flex items-start justify-between gap-4">
          <h2 id={titleId} className="font-serif text-xl font-semibold">
            {title}
          </h2>
          <button
            type="button"
            onClick={onClose}
            aria-label={words("close")}
            className="-me-2 -mt-1.5 inline-flex size-10 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink"
          >
            <Icon name="cross" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

function hasTypedText(dialog: HTMLDialogElement): boolean {
  const fields = dialog.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input:not([type=hidden]), textarea");
  return [...fields].some((field) => field.value !== field.defaultValue);
}
