-- Finding cases: the order of the list, and the words a person looks for.
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Holds all that the list's usual conditions ask, so that counting and leafing need not visit the rows.
CREATE INDEX "Case_list" ON "Case" ("workspaceId", year DESC, serial DESC, "closedAt", "secrecyGround", id);
CREATE INDEX "Case_by_title" ON "Case" ("workspaceId", lower(title) COLLATE "sv-SE-x-icu", id);
CREATE INDEX "Case_words" ON "Case" USING gin ("workspaceId", to_tsvector('swedish', title || ' ' || summary));
CREATE INDEX "Case_number_parts" ON "Case" USING gin ("workspaceId", lower("registrationNumber") gin_trgm_ops);
CREATE INDEX "Record_counterpart_words" ON "Record" USING gin ("workspaceId", to_tsvector('swedish', counterpart));

-- The cases of the workspace that have `words` (a text for to_tsquery) in title or summary, `part` (a LIKE pattern in
-- small letters) in the registration number, or `words` in the counterpart of a record. A secret record counts only
-- for one whom it reaches: where `everything` does, or its case is among `reached`.
-- Row-level security lets no index answer `@@` or LIKE, since they are not leakproof, so that a query of the
-- application's own would take every case's words apart anew. This function runs as the owner and keeps to the
-- workspace itself; it gives ids only, and what they lead to is read under the policies.
CREATE FUNCTION cases_found(words text, part text, everything boolean, reached uuid[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public ROWS 200 AS $$
  SELECT c.id FROM "Case" c
  WHERE c."workspaceId" = nullif(current_setting('attsats.workspace', true), '')::uuid
    AND to_tsvector('swedish', c.title || ' ' || c.summary) @@ to_tsquery('swedish', words)
  UNION
  SELECT c.id FROM "Case" c
  WHERE c."workspaceId" = nullif(current_setting('attsats.workspace', true), '')::uuid
    AND lower(c."registrationNumber") LIKE part
  UNION
  SELECT r."caseId" FROM "Record" r
  WHERE r."workspaceId" = nullif(current_setting('attsats.workspace', true), '')::uuid
    AND to_tsvector('swedish', r.counterpart) @@ to_tsquery('swedish', words)
    AND (r."secrecyGround" IS NULL OR everything OR r."caseId" = ANY (reached))
$$;
REVOKE ALL ON FUNCTION cases_found(text, text, boolean, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases_found(text, text, boolean, uuid[]) TO attsats_app;
