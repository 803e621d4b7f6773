import { cache } from "react";
import { openedLink } from "#lib/queries/extract/opened-link.ts";

/** Where the link leads, asked once for the frame and the page. */
export const linkOf = cache((token: string) => openedLink(token.slice(0, 100), new Date()));
