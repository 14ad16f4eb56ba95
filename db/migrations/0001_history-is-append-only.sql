CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% takes new rows only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
--> statement-breakpoint
CREATE FUNCTION make_append_only(history regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', history);
	-- ALWAYS: session_replication_role does not switch it off.
	EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER append_only', history);
END
$$;
--> statement-breakpoint
SELECT make_append_only('events');
--> statement-breakpoint
SELECT make_append_only('journal');
--> statement-breakpoint
SELECT make_append_only('delivery_attempts');
--> statement-breakpoint
SELECT make_append_only('calendar_days');
