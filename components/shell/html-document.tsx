import type { ReactNode } from "react";
import type { Language, Theme } from "#lib/i18n/locale.ts";
import { fontVariables } from "./fonts.ts";

type Props = {
  language: Language;
  /** Light or dark where the person has chosen; otherwise the device decides. */
  theme?: Theme | undefined;
  children: ReactNode;
};

/** The root element of every root layout: language, letters, light or dark. The layout itself imports globals.css. */
export function HtmlDocument({ language, theme, children }: Props) {
  return (
    // The person menu sets the theme on this element before the server has heard of it.
    <html lang={language} data-theme={theme} className={fontVariables} suppressHydrationWarning>
      <head>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="alternate icon" href="/favicon.ico" sizes="32x32" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#faf9f6" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#14161a" />
      </head>
      <body>{children}</body>
    </html>
  );
}
