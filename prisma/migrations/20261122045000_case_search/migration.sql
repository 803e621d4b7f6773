-- Finding cases: the order of the list, and the words a person looks for.
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE INDEX "Case_workspaceId_year_serial_idx" ON "Case" ("workspaceId", year DESC, serial DESC);
CREATE INDEX "Case_by_title" ON "Case" ("workspaceId", lower(title) COLLATE "sv-SE-x-icu", id);
CREATE INDEX "Case_words" ON "Case" USING gin ("workspaceId", to_tsvector('swedish', title || ' ' || summary));
CREATE INDEX "Case_number_parts" ON "Case" USING gin ("workspaceId", lower("registrationNumber") gin_trgm_ops);
CREATE INDEX "Record_counterpart_words" ON "Record" USING gin ("workspaceId", to_tsvector('swedish', counterpart));

-- Row-level security lets no index answer `@@` or LIKE, since they are not leakproof: the application's own query
-- would take every case's words apart anew. These functions run as the owner and keep to the workspace themselves;
-- they give ids only, and what those ids lead to is read under the policies.

-- `words` is a text for to_tsquery. Gives the cases whose title or summary has them.
CREATE FUNCTION cases_with_words(words text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public ROWS 200 AS $$
  SELECT c.id FROM "Case" c
  WHERE c."workspaceId" = nullif(current_setting('attsats.workspace', true), '')::uuid
    AND to_tsvector('swedish', c.title || ' ' || c.summary) @@ to_tsquery('swedish', words)
$$;

-- Gives the cases whose registration number has the part in it; `part` is a LIKE pattern in small letters.
CREATE FUNCTION cases_numbered(part text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public ROWS 20 AS $$
  SELECT c.id FROM "Case" c
  WHERE c."workspaceId" = nullif(current_setting('attsats.workspace', true), '')::uuid
    AND lower(c."registrationNumber") LIKE part
$$;

-- Gives the records whose counterpart has the words.
CREATE FUNCTION records_with_counterpart(words text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public ROWS 200 AS $$
  SELECT r.id FROM "Record" r
  WHERE r."workspaceId" = nullif(current_setting('attsats.workspace', true), '')::uuid
    AND to_tsvector('swedish', r.counterpart) @@ to_tsquery('swedish', words)
$$;

REVOKE ALL ON FUNCTION cases_with_words(text), cases_numbered(text), records_with_counterpart(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases_with_words(text), cases_numbered(text), records_with_counterpart(text) TO attsats_app;
