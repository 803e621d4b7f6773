import Link from "next/link";
import type { ReactNode } from "react";
import { Announcements } from "#components/ui/announcements.tsx";
import { BottomBar } from "./bottom-bar.tsx";
import { ClientMessages } from "./client-messages.tsx";
import { FocusKeeper } from "./focus-keeper.tsx";
import type { Place, SignedInPerson, WorkspaceChoice } from "./navigation.ts";
import { PersonMenu } from "./person-menu.tsx";
import { Rail } from "./rail.tsx";
import { SearchTrigger } from "./search-trigger.tsx";
import { SkipLink } from "./skip-link.tsx";
import { Wordmark } from "./wordmark.tsx";
import { WorkspaceSwitcher } from "./workspace-switcher.tsx";

type Props = {
  /** The start page of the workspace. */
  home: string;
  workspaces: readonly WorkspaceChoice[];
  places: readonly Place[];
  person: SignedInPerson;
  /** Answers `?q=…` with a `SearchAnswer`. Left out: no search. */
  searchUrl?: string;
  signOut: () => Promise<unknown>;
  /** The page takes the whole width and height, as the meeting room does. */
  bare?: boolean;
  children: ReactNode;
};

/** What surrounds every page of one who is signed in: where one is, where one can go, search, oneself. */
export function SignedInShell({ home, workspaces, places, person, searchUrl, signOut, bare = false, children }: Props) {
  return (
    <ClientMessages namespaces={["shell"]}>
      <SkipLink />
      <div className="md:grid md:min-h-dvh md:grid-cols-[13.5rem_minmax(0,1fr)] print:block">
        <div className="border-e border-hairline bg-sunken max-md:hidden print:hidden">
          <Rail places={places}>
            <Link href={home} prefetch={false} className="inline-flex min-h-8 items-center">
              <Wordmark className="text-lg" />
            </Link>
            <WorkspaceSwitcher workspaces={workspaces} />
          </Rail>
        </div>
        <div className="flex min-w-0 flex-col max-md:min-h-dvh max-md:pb-20">
          <header className="flex items-center justify-between gap-4 px-4 py-2.5 md:px-10 xl:ps-24 print:hidden">
            <div className="min-w-0 md:hidden">
              <WorkspaceSwitcher workspaces={workspaces} />
            </div>
            <div className="max-md:ms-auto">{searchUrl && <SearchTrigger searchUrl={searchUrl} />}</div>
            <PersonMenu person={person} signOut={signOut} />
          </header>
          <main id="main" tabIndex={-1} className={bare ? "flex-1" : "w-full max-w-page flex-1 px-4 pt-5 pb-20 md:px-10 xl:ps-24 print:p-0"}>
            {children}
          </main>
        </div>
      </div>
      <BottomBar places={places} />
      <Announcements />
      <FocusKeeper />
    </ClientMessages>
  );
}
