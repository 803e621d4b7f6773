/** Where a § stands on the page of the minutes, by its number as it is printed. */
export function anchorOf(number: string): string {
  return `p${number.replace(/\D/g, "")}`;
}
