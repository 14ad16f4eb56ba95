ALTER TABLE "requests" ADD COLUMN "changed_in" "xid8" DEFAULT '3' NOT NULL;--> statement-breakpoint
CREATE INDEX "requests_changed" ON "requests" USING btree ("changed_in");--> statement-breakpoint
CREATE FUNCTION note_changed_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_in := pg_current_xact_id();
  RETURN NEW;
END;
$$;--> statement-breakpoint
CREATE TRIGGER requests_changed_in BEFORE INSERT OR UPDATE ON requests FOR EACH ROW EXECUTE FUNCTION note_changed_in();
