ALTER TABLE "letters" ADD COLUMN "owed_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "instead_of" uuid;