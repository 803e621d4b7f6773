import { invoiceFile } from "../invoice-file.ts";

/** The list to invoice from, as an XLSX file. */
export async function GET(request: Request, { params }: { params: Promise<{ workspace: string }> }): Promise<Response> {
  return invoiceFile(request, params, "xlsx");
}
