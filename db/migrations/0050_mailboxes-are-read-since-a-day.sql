ALTER TABLE "mailboxes" ALTER COLUMN "last_uid" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "mailboxes" ALTER COLUMN "last_uid" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "read_since" timestamp (3) with time zone NOT NULL;--> statement-breakpoint
CREATE INDEX "received_letters_place" ON "received_letters" USING btree ("controller_id","uid_validity","uid");