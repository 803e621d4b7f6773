import { notFound } from "next/navigation";

export const dynamic = "force-static";

/** An address that leads to nothing here: told in the organisation's own pages. */
export default function NowherePage(): never {
  notFound();
}
