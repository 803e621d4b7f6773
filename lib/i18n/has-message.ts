/**
 * Whether there is a message at a path of names, and not only a group of them. A message is its text; compiled
 * (for-formatter.ts) it is a list of its parts.
 */
export function hasMessage(messages: unknown, [first, ...rest]: readonly string[]): boolean {
  if (first === undefined) return typeof messages === "string" || Array.isArray(messages);
  return typeof messages === "object" && messages !== null && Object.hasOwn(messages, first) && hasMessage((messages as Record<string, unknown>)[first], rest);
}
