/**
 * The text of a file that a database or a spreadsheet has exported: UTF-8, or else the older Windows-1252 that Swedish
 * exports still come in.
 */
export async function readTextFile(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
