import { inTransaction } from "#lib/data/transaction.ts";
import { saveItemText } from "#lib/usecases/room/save-item-text.ts";
import type { Ground } from "./fill.ts";
import { atMost, byTurns, type Figure, quantile } from "./measured.ts";

const MOST = 3;

/** The use case that keeps the text of a §, audit included, against one bare transaction that writes the same text. */
export async function savingFigure({ workspaceId, personId, parts, itemIds }: Ground, rounds: number): Promise<Figure> {
  const [kept, bare] = [itemIds[0]!, itemIds[1]!];
  let version = 1;
  const text = () => ({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: `Kansliet redogör för ärendet, ${version}. `.repeat(20) }] }] });
  const timings = await byTurns(
    {
      bare: () =>
        inTransaction(workspaceId, (tx) =>
          tx.$executeRaw`UPDATE "AgendaItem" SET text = ${JSON.stringify(text())}::jsonb WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${bare}::uuid`),
      save: async () => {
        const context = { personId, workspace: parts.workspace!, now: new Date() };
        const saved = await saveItemText(context, { itemId: kept, text: text(), baseVersion: version });
        if (!saved.saved) throw new Error("the text was not saved");
        version = saved.version;
      },
    },
    { rounds, warmUp: 20 },
  );
  return atMost("saving a text, median", quantile(timings.save, 0.5), quantile(timings.bare, 0.5), MOST, "ms");
}
