"use client";

import { useEffect, useState } from "react";
import type { SearchAnswer, SearchGroup } from "./search-answer.ts";

/** `idle`: too little to seek. `seeking`: the answer is on its way; the groups before stay meanwhile. */
export type Search = { state: "idle" | "seeking" | "found" | "failed"; groups: readonly SearchGroup[] };

/** Long enough that one who types is not asked for at each letter, short enough not to be noticed. */
const pause = 120;
const shortest = 2;

/** Asks the address what is sought, a moment after the last letter; an answer that comes too late is dropped. */
export function useSearch(searchUrl: string, sought: string): Search {
  const [search, setSearch] = useState<Search>({ state: "idle", groups: [] });
  const query = sought.trim();

  useEffect(() => {
    if (query.length < shortest) {
      setSearch({ state: "idle", groups: [] });
      return;
    }
    setSearch((before) => ({ state: "seeking", groups: before.groups }));
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await ask(searchUrl, query, stop.signal).catch(() => null);
      if (stop.signal.aborted) return;
      setSearch(answer === null ? { state: "failed", groups: [] } : { state: "found", groups: answer.groups });
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [searchUrl, query]);

  return search;
}

async function ask(searchUrl: string, query: string, signal: AbortSignal): Promise<SearchAnswer> {
  const response = await fetch(`${searchUrl}?${new URLSearchParams({ q: query })}`, { signal });
  if (!response.ok) throw new Error(`the search answered ${response.status}`);
  return (await response.json()) as SearchAnswer;
}
