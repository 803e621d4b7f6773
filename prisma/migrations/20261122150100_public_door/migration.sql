-- The door of the public: a transaction that names an organisation's public side, and no workspace, sees what is put up or
-- published there and nothing else of any tenant, whatever it asks for.
CREATE PROCEDURE open_to_public(tenant_table regclass, published text)
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'CREATE POLICY public_side ON %s FOR SELECT TO attsats_app '
    'USING ("workspaceId" = nullif(current_setting(''attsats.public'', true), '''')::uuid AND (%s))',
    tenant_table, published);
END $$;

CALL open_to_public('"PublicNotice"', 'true');
