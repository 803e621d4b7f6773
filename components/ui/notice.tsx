import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type NoticeKind = "info" | "done" | "warning" | "error";

const looks: Record<NoticeKind, { icon: IconName; line: string; text: string }> = {
  info: { icon: "info", line: "border-accent", text: "text-accent" },
  done: { icon: "tick", line: "border-positive", text: "text-positive" },
  warning: { icon: "clock", line: "border-pending", text: "text-pending" },
  error: { icon: "alert", line: "border-warning", text: "text-warning" },
};

type Props = {
  kind: NoticeKind;
  title: ReactNode;
  children?: ReactNode;
  /** What the reader can do about it: buttons or links. */
  actions?: ReactNode;
};

/** What happened, what it means, what to do. */
export function Notice({ kind, title, children, actions }: Props) {
  const look = looks[kind];
  return (
    <div className={`border-s-3 ps-4 ${look.line} my-4 max-w-measure break-inside-avoid`} role={kind === "error" ? "alert" : undefined}>
      <p className="flex items-start gap-2 font-semibold">
        <Icon name={look.icon} className={`mt-[0.2em] ${look.text}`} />
        <span>{title}</span>
      </p>
      {children && <div className="mt-1 text-sm text-ink-soft">{children}</div>}
      {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
