/** The word by which people know a kind of file: the message `document.kind.…`. */
export function documentKind(mediaType: string): "pdf" | "docx" | "odt" | "image" | "text" {
  if (mediaType === "application/pdf") return "pdf";
  if (mediaType === "application/vnd.oasis.opendocument.text") return "odt";
  if (mediaType === "text/plain") return "text";
  return mediaType.startsWith("image/") ? "image" : "docx";
}
