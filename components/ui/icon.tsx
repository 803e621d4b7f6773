import type { ReactNode } from "react";

/** Strokes on a grid of 20, drawn to sit beside the letters of Source Sans 3. */
const drawings = {
  todo: <path d="M4 5.5 5.3 7l2.2-3M4 12.5 5.3 14l2.2-3M10.5 5.5H17M10.5 13H17" />,
  case: <path d="M2.75 6.25v9h14.5v-8H9.5L8 5.25H3.75a1 1 0 0 0-1 1Z" />,
  meeting: <path d="M3.25 5.25h13.5v11.5H3.25zM3.25 8.75h13.5M6.75 3v3.5M13.25 3v3.5" />,
  member: (
    <path d="M7.5 9.25a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM2.5 16.25c.4-3 2.3-4.5 5-4.5s4.6 1.5 5 4.5M13 4.1a2.6 2.6 0 0 1 0 4.9M14.6 12c1.7.6 2.7 2 3 4.25" />
  ),
  person: <path d="M10 9.75a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5ZM3.75 17c.5-3.3 2.9-5 6.25-5s5.75 1.7 6.25 5" />,
  settings: (
    <path d="M3 6h6.5M14.5 6H17M3 14h2.5M10.5 14H17M12 8.25a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5ZM8 16.25a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5Z" />
  ),
  assignment: <path d="M4.5 17V3.25M4.5 4h10.75l-2.5 3.75 2.5 3.75H4.5" />,
  money: <path d="M3 16.5V11h3.5v5.5M8.25 16.5V7h3.5v9.5M13.5 16.5V3.5H17v13M2 16.5h16" />,
  search: <path d="M8.75 14.5a5.75 5.75 0 1 0 0-11.5 5.75 5.75 0 0 0 0 11.5ZM13 13l4 4" />,
  more: <path d="M4.5 10h.01M10 10h.01M15.5 10h.01" strokeWidth="2.4" />,
  document: <path d="M5 2.75h6.5L15.25 6.5v10.75H5zM11.25 3v3.75H15M7.5 10.5h5M7.5 13.5h5" />,
  plus: <path d="M10 4v12M4 10h12" />,
  tick: <path d="m4 10.5 4 4 8-9" />,
  cross: <path d="m5 5 10 10M15 5 5 15" />,
  down: <path d="m5.5 8 4.5 4.5L14.5 8" />,
  up: <path d="m5.5 12 4.5-4.5 4.5 4.5" />,
  right: <path d="M8 5.5 12.5 10 8 14.5" />,
  left: <path d="M12 5.5 7.5 10l4.5 4.5" />,
  updown: <path d="m6.5 8 3.5-3.5L13.5 8M6.5 12l3.5 3.5 3.5-3.5" />,
  clock: <path d="M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6v4.25l2.75 1.75" />,
  alert: <path d="M10 3.25 17.5 16.5h-15zM10 8v4M10 14.25h.01" />,
  info: <path d="M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 9.25v4.25M10 6.5h.01" />,
  lock: <path d="M4.75 9h10.5v7.75H4.75zM7 9V6.5a3 3 0 0 1 6 0V9" />,
  grip: <path d="M7.5 5h.01M12.5 5h.01M7.5 10h.01M12.5 10h.01M7.5 15h.01M12.5 15h.01" strokeWidth="2" />,
  download: <path d="M10 3v9.5M6 9l4 4 4-4M4 16.75h12" />,
  upload: <path d="M10 13V3.5M6 7l4-4 4 4M4 16.75h12" />,
  edit: <path d="m4 16 .75-3.25L13.5 4 16 6.5 7.25 15.25zM11.75 5.75l2.5 2.5" />,
  trash: <path d="M4 5.75h12M8 5.5V3.5h4v2M5.5 6l.75 10.75h7.5L14.5 6M8.5 9v4.5M11.5 9v4.5" />,
  indent: <path d="M3.5 4.5h13M10 10h6.5M10 15.5h6.5M3.5 9.75l3 3-3 3" />,
  outdent: <path d="M3.5 4.5h13M10 10h6.5M10 15.5h6.5M6.5 9.75l-3 3 3 3" />,
  undo: <path d="M7.5 4.5 4 8l3.5 3.5M4.5 8H12a4 4 0 0 1 0 8H8.5" />,
  redo: <path d="M12.5 4.5 16 8l-3.5 3.5M15.5 8H8a4 4 0 0 0 0 8h3.5" />,
  tag: <path d="M3.25 3.25h6.5l7 7-6.5 6.5-7-7zM6.75 6.75h.01" />,
  sun: <path d="M10 13.25a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5ZM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1" />,
  moon: <path d="M16.5 11.75A6.75 6.75 0 1 1 8.25 3.5a5.5 5.5 0 0 0 8.25 8.25Z" />,
  device: <path d="M3 4.25h14v9.5H3zM7 16.75h6M10 13.75v3" />,
  leave: <path d="M8.5 3.5h-5v13h5M8 10h8.75M13.5 6.5 17 10l-3.5 3.5" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings | "paragraph";

/** A drawing beside a word. It says nothing by itself: the word does. */
export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 20 20"
      className={`inline-block size-[1.2em] shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {name === "paragraph" ? paragraphSign : drawings[name]}
    </svg>
  );
}

const paragraphSign = (
  <text x="10" y="16.25" textAnchor="middle" fontSize="20" fill="currentColor" stroke="none" className="font-serif font-semibold">
    §
  </text>
);
