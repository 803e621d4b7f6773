import { notFound } from "next/navigation";

/** Whatever address in a workspace leads nowhere. */
export default function Elsewhere() {
  notFound();
}
