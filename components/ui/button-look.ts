/** What a button or a link that looks like one is for: the page's next step, a lesser one, or one that takes away. */
export type ButtonVariant = "primary" | "quiet" | "plain" | "danger";
export type ButtonSize = "medium" | "small";

const base =
  "relative inline-flex items-center justify-center gap-2 overflow-hidden rounded-md border font-semibold whitespace-nowrap " +
  "no-underline transition-colors duration-100 select-none print:hidden";

const sizes: Record<ButtonSize, string> = {
  medium: "min-h-10 px-4 py-1.5 text-sm pointer-coarse:min-h-11",
  small: "min-h-8 px-2.5 py-1 text-sm pointer-coarse:min-h-11",
};

const variants: Record<ButtonVariant, string> = {
  primary: "border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong",
  quiet: "border-edge bg-surface text-ink hover:border-ink hover:bg-sunken",
  plain: "border-transparent bg-transparent text-accent hover:bg-accent-soft",
  danger: "border-warning bg-surface text-warning hover:bg-warning-soft",
};

const unavailable = "border-hairline bg-sunken text-ink-soft";

/** The classes of a button; an unavailable one keeps its place and its shape but loses its weight. */
export function buttonLook(variant: ButtonVariant, size: ButtonSize, isAvailable = true): string {
  return `${base} ${sizes[size]} ${isAvailable ? variants[variant] : unavailable}`;
}
