import { readFile } from "node:fs/promises";
import { join } from "node:path";

type Props = { params: Promise<{ kind: string; file: string }> };

/** What pdf.js fetches when a document needs it: fonts that aren't in it, the maps of its letters, the readers of its images. */
const folders: Readonly<Record<string, string>> = { cmaps: "cmaps", fonts: "standard_fonts", readers: "wasm", colours: "iccs" };
const name = /^[\w-]+\.(?:bcmap|pfb|ttf|wasm|js|icc)$/;
const types: Readonly<Record<string, string>> = { wasm: "application/wasm", js: "text/javascript" };

/** Sends one of pdf.js's own files as it came with the package; 404 for any other name. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { kind, file } = await params;
  const folder = Object.hasOwn(folders, kind) ? folders[kind] : undefined;
  if (!folder || !name.test(file)) return new Response(null, { status: 404 });
  const content = await readFile(join(process.cwd(), "node_modules", "pdfjs-dist", folder, file)).catch(() => null);
  if (!content) return new Response(null, { status: 404 });
  const type = types[file.slice(file.lastIndexOf(".") + 1)] ?? "application/octet-stream";
  return new Response(new Uint8Array(content), {
    headers: { "Content-Type": type, "X-Content-Type-Options": "nosniff", "Cache-Control": "public, max-age=604800" },
  });
}
