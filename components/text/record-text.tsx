import { Fragment, type ReactNode } from "react";
import type { Block, Inline, ListItem, RichText } from "#lib/domain/text/rich-text.ts";

/** The text of a § as it is read: the serif of the record, lists and tables as they were written. */
export function RecordText({ text }: { text: RichText }) {
  return <RecordBlocks blocks={text.content} />;
}

/** As `RecordText`, for a text that is given as its blocks; nothing where there are none. */
export function RecordBlocks({ blocks: content }: { blocks: readonly Block[] }) {
  return content.length > 0 ? <div className="record">{blocks(content)}</div> : null;
}

// The blocks of a text have no identity of their own: their order is all there is.
function blocks(content: readonly Block[]): ReactNode {
  return content.map((block, place) => <BlockText key={place} block={block} />);
}

function BlockText({ block }: { block: Block }) {
  switch (block.type) {
    case "paragraph":
      return <p>{inlines(block.content)}</p>;
    case "bulletList":
      return <ul>{items(block.content)}</ul>;
    case "orderedList":
      return <ol start={block.attrs?.start}>{items(block.content)}</ol>;
    case "table":
      return (
        <div className="overflow-x-auto">
          <table>
            <tbody>
              {block.content.map((row, place) => (
                <tr key={place}>
                  {row.content.map((cell, column) => {
                    const Cell = cell.type === "tableHeader" ? "th" : "td";
                    return <Cell key={column}>{blocks(cell.content)}</Cell>;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

function items(content: readonly ListItem[]): ReactNode {
  return content.map((item, place) => <li key={place}>{blocks(item.content)}</li>);
}

function inlines(content: readonly Inline[] = []): ReactNode {
  return content.map((inline, place) => {
    if (inline.type === "hardBreak") return <br key={place} />;
    const bold = inline.marks?.some(({ type }) => type === "bold");
    const italic = inline.marks?.some(({ type }) => type === "italic");
    const words = italic ? <em>{inline.text}</em> : inline.text;
    return bold ? <strong key={place}>{words}</strong> : <Fragment key={place}>{words}</Fragment>;
  });
}
