/** What the sender says that the body has, in bytes; null when it doesn't say. */
export function declaredSize(headers: Headers): number | null {
  const length = headers.get("content-length");
  return length === null ? null : Number(length);
}
