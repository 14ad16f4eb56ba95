ALTER TABLE "forms" ALTER COLUMN "published_at" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "forms" ALTER COLUMN "published_at" DROP NOT NULL;