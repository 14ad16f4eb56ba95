ALTER TABLE "mailboxes" ALTER COLUMN "last_uid" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "mailboxes" ALTER COLUMN "last_uid" DROP NOT NULL;--> statement-breakpoint
-- A mailbox from before goes on above the letter up to which it was read, so that none which came meanwhile is left out.
ALTER TABLE "mailboxes" ADD COLUMN "read_since" timestamp (3) with time zone DEFAULT '1970-01-01 00:00:00+00' NOT NULL;--> statement-breakpoint
ALTER TABLE "mailboxes" ALTER COLUMN "read_since" DROP DEFAULT;--> statement-breakpoint
CREATE INDEX "received_letters_place" ON "received_letters" USING btree ("controller_id","uid_validity","uid");