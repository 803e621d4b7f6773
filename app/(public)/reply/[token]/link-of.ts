import { cache } from "react";
import { replyByLink } from "#lib/queries/reply/reply-page.ts";

/** What the link leads to, asked once for the frame and the page. */
export const linkOf = cache((token: string) => replyByLink(token.slice(0, 100), new Date()));
