-- What is said at meetings, by its words: the §'s text, decisions and clauses, lists, those elected.

-- The words of a §: its title and its text. The text is ProseMirror's JSON, of which only the runs of text are words.
CREATE FUNCTION item_words(title text, written jsonb) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('pg_catalog.swedish'::regconfig, title)
      || to_tsvector('pg_catalog.swedish'::regconfig, jsonb_path_query_array(written, 'strict $.**.text'))
$$;

CREATE INDEX "AgendaItem_words" ON "AgendaItem" USING gin ("workspaceId", item_words(title, text));
CREATE INDEX "Decision_words" ON "Decision" USING gin ("workspaceId", to_tsvector('swedish', lead || ' ' || changes || ' ' || coalesce("toFindOut", '')));
CREATE INDEX "Clause_words" ON "Clause" USING gin ("workspaceId", to_tsvector('swedish', text));
CREATE INDEX "ListedMatter_words" ON "ListedMatter" USING gin ("workspaceId", to_tsvector('swedish', text));
CREATE INDEX "Elected_words" ON "Elected" USING gin ("workspaceId", to_tsvector('swedish', name));

-- The agenda items of the workspace that have `words` (a text for to_tsquery) in one of their parts, or whose case has
-- the registration number. It runs as the owner for the reason given at `cases_found`, and gives ids only: what they
-- lead to, and whether it reaches the reader, is for the query that asks.
CREATE FUNCTION items_found(words text, number text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public ROWS 200 AS $$
  SELECT i.id FROM "AgendaItem" i
  WHERE i."workspaceId" = nullif(current_setting('attsats.workspace', true), '')::uuid
    AND item_words(i.title, i.text) @@ to_tsquery('swedish', words)
  UNION
  SELECT x."itemId" FROM "Decision" x
  WHERE x."workspaceId" = nullif(current_setting('attsats.workspace', true), '')::uuid
    AND to_tsvector('swedish', x.lead || ' ' || x.changes || ' ' || coalesce(x."toFindOut", '')) @@ to_tsquery('swedish', words)
  UNION
  SELECT x."itemId" FROM "Clause" k JOIN "Decision" x ON x."workspaceId" = k."workspaceId" AND x."treeId" = k."treeId"
  WHERE k."workspaceId" = nullif(current_setting('attsats.workspace', true), '')::uuid
    AND to_tsvector('swedish', k.text) @@ to_tsquery('swedish', words)
  UNION
  SELECT l."itemId" FROM "ListedMatter" l
  WHERE l."workspaceId" = nullif(current_setting('attsats.workspace', true), '')::uuid
    AND to_tsvector('swedish', l.text) @@ to_tsquery('swedish', words)
  UNION
  SELECT x."itemId" FROM "Elected" e JOIN "Decision" x ON x."workspaceId" = e."workspaceId" AND x.id = e."decisionId"
  WHERE e."workspaceId" = nullif(current_setting('attsats.workspace', true), '')::uuid
    AND to_tsvector('swedish', e.name) @@ to_tsquery('swedish', words)
  UNION
  SELECT i.id FROM "Case" c JOIN "AgendaItem" i ON i."workspaceId" = c."workspaceId" AND i."caseId" = c.id
  WHERE c."workspaceId" = nullif(current_setting('attsats.workspace', true), '')::uuid
    AND lower(c."registrationNumber") = lower(number)
$$;
REVOKE ALL ON FUNCTION items_found(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION items_found(text, text) TO attsats_app;
