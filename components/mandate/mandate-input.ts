/** What the acts on mandates take: the fields that are there, without those that only steer the form. */
export function mandateInput(filledIn: FormData): Record<string, unknown> {
  return Object.fromEntries([...filledIn].filter(([name]) => !name.includes(".")));
}
