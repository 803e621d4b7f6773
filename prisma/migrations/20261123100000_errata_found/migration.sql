-- A § is found by the words of its approved errata too, as readers see them beside it.

CREATE INDEX "Erratum_words" ON "Erratum" USING gin ("workspaceId", to_tsvector('swedish', stands || ' ' || "shouldRead" || ' ' || reason));

-- As before, with what all have signed of errata. A refused erratum, or one that waits for signatures, is nobody's to find.
CREATE OR REPLACE FUNCTION items_found(words text, number text) RETURNS SETOF uuid
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
  SELECT p."itemId" FROM "Erratum" r JOIN "VersionParagraph" p ON p."workspaceId" = r."workspaceId" AND p."versionId" = r."correctedVersionId" AND p.number = r.number
  WHERE r."workspaceId" = nullif(current_setting('attsats.workspace', true), '')::uuid
    AND to_tsvector('swedish', r.stands || ' ' || r."shouldRead" || ' ' || r.reason) @@ to_tsquery('swedish', words)
    AND version_is_signed(r."workspaceId", r."versionId") AND signatures_left(r."workspaceId", r."versionId") = 0
  UNION
  SELECT i.id FROM "Case" c JOIN "AgendaItem" i ON i."workspaceId" = c."workspaceId" AND i."caseId" = c.id
  WHERE c."workspaceId" = nullif(current_setting('attsats.workspace', true), '')::uuid
    AND lower(c."registrationNumber") = lower(number)
$$;
