CREATE INDEX "answer_unlocks_code" ON "answer_unlocks" USING btree ("code_id");--> statement-breakpoint
CREATE INDEX "drafts_dossier" ON "drafts" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "letters_dossier" ON "letters" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "letters_entry" ON "letters" USING btree ("entry_id") WHERE entry_id is not null;--> statement-breakpoint
CREATE INDEX "letters_rendered_entry" ON "letters" USING btree ("rendered_entry_id") WHERE rendered_entry_id is not null;