"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Header, Menu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { Input, SearchField } from "react-aria-components/SearchField";
import { Icon } from "#components/ui/icon.tsx";
import { KeyHint } from "#components/ui/key-hint.tsx";
import { StateDot } from "#components/ui/state-mark.tsx";
import { useModal } from "#components/ui/use-modal.ts";
import type { SearchGroup, SearchHit } from "./search-answer.ts";

import { type Search, useSearch } from "./use-search.ts";

export type SearchPaletteProps = { searchUrl: string; onClose: () => void };

/** Search over the page: arrows choose, Enter opens, Escape closes. */
export function SearchPalette({ searchUrl, onClose }: SearchPaletteProps) {
  const words = useTranslations("shell.search");
  const router = useRouter();
  const dialog = useModal();
  const [sought, setSought] = useState("");
  const search = useSearch(searchUrl, sought);

  function open(href: string) {
    onClose();
    router.push(href);
  }

  return (
    <dialog
      ref={dialog}
      aria-label={words("label")}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => event.target === event.currentTarget && onClose()}
      className="mx-auto mt-[min(12vh,6rem)] w-[calc(100vw-2rem)] max-w-2xl animate-[appear_100ms_ease-out] overflow-hidden rounded-md bg-surface text-ink shadow-raised"
    >
      <Autocomplete inputValue={sought} onInputChange={setSought}>
        <SearchField aria-label={words("label")} className="flex items-center gap-3 border-b border-hairline px-5">
          <Icon name="search" className="text-ink-soft" />
          <Input
            autoFocus
            placeholder={words("placeholder")}
            className="h-14 flex-1 bg-transparent text-lg outline-none placeholder:text-ink-soft [&::-webkit-search-cancel-button]:hidden"
          />
          <KeyHint keys="Esc" />
        </SearchField>
        <div className="max-h-[min(60vh,32rem)] overflow-y-auto">
          <Menu aria-label={words("results")} className="py-2 outline-none empty:hidden" onAction={(key) => open(String(key))} renderEmptyState={() => null}>
            {search.groups.map((group) => (
              <Group key={group.label} group={group} />
            ))}
          </Menu>
          <Standing search={search} />
        </div>
      </Autocomplete>
    </dialog>
  );
}

function Group({ group }: { group: SearchGroup }) {
  return (
    <MenuSection className="pb-2">
      <Header className="overline-label px-5 py-1.5">{group.label}</Header>
      {group.hits.map((hit) => (
        <Hit key={hit.id} hit={hit} />
      ))}
    </MenuSection>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  return (
    <MenuItem
      id={hit.href}
      textValue={hit.title}
      className="block cursor-pointer border-s-3 border-transparent px-5 py-1.5 ps-[1.0625rem] outline-none data-[focused]:border-accent data-[focused]:bg-accent-soft"
    >
      <span className="flex items-baseline justify-between gap-4">
        <span className="truncate font-serif font-semibold">{hit.title}</span>
        {hit.place && <span className="shrink-0 text-sm text-ink-soft">{hit.place}</span>}
      </span>
      {hit.context && (
        <span className="line-clamp-2 text-sm text-ink-soft">
          {hit.context.map((piece, index) =>
            piece.found ? (
              <mark key={index} className="bg-transparent font-semibold text-ink">
                {piece.text}
              </mark>
            ) : (
              piece.text
            ),
          )}
        </span>
      )}
    </MenuItem>
  );
}

/** How the search stands, seen and heard: nothing sought yet, seeking, nothing found, no contact. */
function Standing({ search }: { search: Search }) {
  const words = useTranslations("shell.search");
  const count = search.groups.reduce((sum, group) => sum + group.hits.length, 0);
  return (
    <p role="status" className={count > 0 ? "sr-only" : "flex items-baseline gap-2 px-5 py-5 text-sm text-ink-soft"}>
      {search.state === "failed" && <StateDot tone="warning" />}
      {search.state === "found" ? words("found", { count }) : words(search.state)}
    </p>
  );
}
