DROP INDEX "search_terms_hash";--> statement-breakpoint
CREATE INDEX "search_terms_hash" ON "search_terms" USING btree ("hash","kind","dossier_id");