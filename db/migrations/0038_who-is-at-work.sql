CREATE TABLE "presences" (
	"request_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "presences_request_id_user_id_pk" PRIMARY KEY("request_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "typed_forms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"form" text NOT NULL,
	"ciphertext" "bytea" NOT NULL,
	"kept_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "typed_forms_one" UNIQUE("request_id","user_id","form")
);
--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "typed_forms" ADD CONSTRAINT "typed_forms_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "typed_forms" ADD CONSTRAINT "typed_forms_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "presences_seen" ON "presences" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "typed_forms_kept" ON "typed_forms" USING btree ("kept_at");--> statement-breakpoint
CREATE INDEX "typed_forms_user" ON "typed_forms" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "events_at" ON "events" USING brin ("at");