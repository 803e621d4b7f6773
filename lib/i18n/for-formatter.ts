import compile from "icu-minify/compile";
import formatMessage from "use-intl/format-message";

/**
 * Gives messages in the form that the formatter at hand reads. What Next builds has a small one that reads compiled
 * messages (next.config.js), so that no browser is sent a parser of them; scripts and tests have the one that reads text.
 */
export function forFormatter<Messages>(messages: Messages): Messages {
  return formatMessage.raw ? messages : (compiled(messages) as Messages);
}

function compiled(messages: unknown): unknown {
  // What is compiled has no prototype, and React sends only plain objects to the browser.
  if (typeof messages === "string") return structuredClone(compile(messages));
  return Object.fromEntries(Object.entries(messages as object).map(([key, value]) => [key, compiled(value)]));
}
