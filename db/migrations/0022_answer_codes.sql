CREATE TABLE "answer_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"request_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answer_codes_requestId_unique" UNIQUE("request_id")
);
--> statement-breakpoint
CREATE TABLE "answer_unlocks" (
	"session_hash" text NOT NULL,
	"code_id" uuid NOT NULL,
	CONSTRAINT "answer_unlocks_session_hash_code_id_pk" PRIMARY KEY("session_hash","code_id")
);
--> statement-breakpoint
ALTER TABLE "answer_codes" ADD CONSTRAINT "answer_codes_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_unlocks" ADD CONSTRAINT "answer_unlocks_session_hash_portal_sessions_token_hash_fk" FOREIGN KEY ("session_hash") REFERENCES "public"."portal_sessions"("token_hash") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_unlocks" ADD CONSTRAINT "answer_unlocks_code_id_answer_codes_id_fk" FOREIGN KEY ("code_id") REFERENCES "public"."answer_codes"("id") ON DELETE cascade ON UPDATE no action;