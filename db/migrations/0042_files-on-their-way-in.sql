ALTER TABLE "files" ADD COLUMN "streamed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "staged_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "files_staged" ON "files" USING btree ("staged_at") WHERE staged_at is not null;