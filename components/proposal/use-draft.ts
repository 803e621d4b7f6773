"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useSyncExternalStore } from "react";
import { postWritten } from "#components/ui/post-written.ts";
import type { ProposalDraft } from "#lib/domain/proposal/draft.ts";
import { type DraftDoors, DraftKeeper } from "./draft-keeper.ts";
import { readLocalDraft, writeLocalDraft } from "./local-draft.ts";

type Options = { draft: ProposalDraft; proposalId: string; personId: string; /** Where it is saved and read anew. */ address: string };

/** Milliseconds between looks for what others have saved. */
const lookEvery = 8_000;

/** A draft that is kept as it is written, for as long as the page is open and after it has been torn away. */
export function useDraft({ draft, proposalId, personId, address }: Options) {
  const router = useRouter();
  const [keeper] = useState(() => new DraftKeeper(draft, doors(proposalId, personId, address)));
  const state = useSyncExternalStore(keeper.subscribe, keeper.state, keeper.state);

  useEffect(() => {
    const left = readLocalDraft(personId, proposalId);
    if (left) keeper.restore(left);

    const flush = () => void keeper.flush();
    const look = () => {
      if (document.visibilityState === "visible") void keeper.look();
      else flush();
    };
    const timer = setInterval(look, lookEvery);
    document.addEventListener("visibilitychange", look);
    window.addEventListener("pagehide", flush);
    window.addEventListener("online", flush);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("pagehide", flush);
      window.removeEventListener("online", flush);
      flush();
      keeper.stop();
      whenSaved(keeper, router.refresh);
    };
  }, [keeper, personId, proposalId, router]);

  return { state, keeper };
}

/** Tells when what was waiting as the page was left has been saved: the page that came after it may show what was before. */
function whenSaved(keeper: DraftKeeper, then: () => void): void {
  if (keeper.state().saving.state === "saved") return;
  const stop = keeper.subscribe(() => {
    if (keeper.state().saving.state !== "saved") return;
    stop();
    then();
  });
}

function doors(proposalId: string, personId: string, address: string): DraftDoors {
  return {
    save: (sent) => postWritten(address, sent),
    look: async ({ versionId, version }) => {
      const answer = await fetch(`${address}?versionId=${versionId}&version=${version}`).catch(() => null);
      return answer?.status === 200 ? await answer.json().catch(() => null) : null;
    },
    remember: (left) => writeLocalDraft(personId, proposalId, left),
  };
}
