-- In a script of its own, since a value can't be used by the transaction that adds it.
UPDATE "Proposal" p SET origin = 'administration'
FROM "Workspace" w
WHERE w.id = p."workspaceId" AND w."legalForm" = 'publicAuthority' AND p.origin = 'office';
