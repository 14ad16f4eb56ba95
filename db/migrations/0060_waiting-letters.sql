CREATE TABLE "waiting_letters" (
	"controller_id" uuid NOT NULL,
	"uid_validity" bigint NOT NULL,
	"uid" bigint NOT NULL,
	"failures" integer DEFAULT 1 NOT NULL,
	"next_try_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "waiting_letters_controller_id_uid_validity_uid_pk" PRIMARY KEY("controller_id","uid_validity","uid")
);
--> statement-breakpoint
DROP INDEX "received_letters_place";--> statement-breakpoint
ALTER TABLE "waiting_letters" ADD CONSTRAINT "waiting_letters_controller_id_mailboxes_controller_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."mailboxes"("controller_id") ON DELETE cascade ON UPDATE no action;