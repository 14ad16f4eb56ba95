CREATE TABLE "request_links" (
	"request_id" uuid NOT NULL,
	"earlier_id" uuid NOT NULL,
	"how" text NOT NULL,
	CONSTRAINT "request_links_request_id_earlier_id_pk" PRIMARY KEY("request_id","earlier_id")
);
--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "after_request_id" uuid;--> statement-breakpoint
ALTER TABLE "request_links" ADD CONSTRAINT "request_links_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_links" ADD CONSTRAINT "request_links_earlier_id_requests_id_fk" FOREIGN KEY ("earlier_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "request_links_earlier" ON "request_links" USING btree ("earlier_id");