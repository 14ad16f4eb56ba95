ALTER TABLE "requests" ADD COLUMN "owed_since_on" date;--> statement-breakpoint
CREATE INDEX "requests_owed" ON "requests" USING btree ("controller_id","owed_since_on") WHERE owed_since_on is not null;--> statement-breakpoint
UPDATE "requests" SET "owed_since_on" = "found"."since" FROM (
	SELECT "closed"."id", least(
		CASE WHEN "wanted"."type" = 'answerAskedAgain' AND "wanted"."sequence" > coalesce("renewed"."sequence", "answered"."sequence") AND "answered"."data" ->> 'delivery' = 'portal' THEN "wanted"."on" END,
		CASE WHEN NOT EXISTS (SELECT FROM "events" WHERE "request_id" = "closed"."id" AND "type" = 'letterLeft' AND ("data" ->> 'eventSequence')::int = "paper"."sequence") THEN "paper"."on" END,
		CASE WHEN "way"."type" = 'answerCodeMade' AND "way"."data" ->> 'by' = 'letter' AND NOT EXISTS (SELECT FROM "events" WHERE "request_id" = "closed"."id" AND "type" = 'letterLeft' AND ("data" ->> 'eventSequence')::int = "way"."sequence") THEN "way"."on" END,
		CASE WHEN coalesce("way"."data" ->> 'by', "way"."data" ->> 'code') = 'telephone' AND "way"."sequence" > coalesce("shown"."sequence", 0) THEN greatest("way"."on", "gone"."on") END
	) AS "since"
	FROM "requests" "closed"
	JOIN LATERAL (SELECT "sequence", "data" FROM "events" WHERE "request_id" = "closed"."id" AND "type" = 'answered' ORDER BY "sequence" DESC LIMIT 1) "answered" ON true
	JOIN LATERAL (SELECT "on" FROM "events" WHERE "request_id" = "closed"."id" AND "type" = 'letterLeft' AND ("data" ->> 'eventSequence')::int = "answered"."sequence" ORDER BY "sequence" LIMIT 1) "gone" ON true
	LEFT JOIN LATERAL (SELECT "sequence" FROM "events" WHERE "request_id" = "closed"."id" AND "type" = 'answerRenewed' AND "sequence" > "answered"."sequence" ORDER BY "sequence" DESC LIMIT 1) "renewed" ON true
	LEFT JOIN LATERAL (SELECT "sequence", "type", "on" FROM "events" WHERE "request_id" = "closed"."id" AND "type" IN ('answerAskedAgain', 'answerCodeMade') ORDER BY "sequence" DESC LIMIT 1) "wanted" ON true
	LEFT JOIN LATERAL (SELECT "sequence", "on" FROM "events" WHERE "request_id" = "closed"."id" AND "type" = 'paperAsked' AND "sequence" > "answered"."sequence" ORDER BY "sequence" DESC LIMIT 1) "paper" ON true
	LEFT JOIN LATERAL (SELECT "sequence", "type", "on", "data" FROM "events" WHERE "request_id" = "closed"."id" AND "type" IN ('answered', 'answerRenewed', 'answerCodeMade') AND "sequence" >= "answered"."sequence" ORDER BY "sequence" DESC LIMIT 1) "way" ON true
	LEFT JOIN LATERAL (SELECT "sequence" FROM "events" WHERE "request_id" = "closed"."id" AND "type" IN ('answerCodeTold', 'answerDownloaded') ORDER BY "sequence" DESC LIMIT 1) "shown" ON true
	WHERE "closed"."state" = 'closed' AND NOT EXISTS (SELECT FROM "events" WHERE "request_id" = "closed"."id" AND "type" = 'reopened' AND "sequence" > "answered"."sequence")
) "found" WHERE "found"."id" = "requests"."id" AND "found"."since" IS NOT NULL;
