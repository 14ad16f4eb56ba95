import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { findProcessingRecord } from '@/db/queries/processing-records'
import { informationOwed, type ToldInformation } from '@/domain/records/access-information'
import type { ProcessingLine, ProcessingWords } from '@/domain/records/processing-record'
import type { Language } from '@/domain/languages'
import { emptyIsNone, optionalText } from './fields'
import { no, type Refusal, type Situation } from './verb'

const TickedLine = z.strictObject({
  id: z.string(),
  /** The recipients of this person's data, by their place in the line. */
  recipients: z.array(z.coerce.number().int().min(0)),
  /** That none of them received this person's data. */
  none: z.boolean(),
})

type TickedLine = z.infer<typeof TickedLine>

/** What of the record concerns this person, ticked line by line, in the version of it that was looked at. */
export const InformationInput = z.strictObject({
  version: emptyIsNone(z.coerce.number().int().min(1)),
  lines: z.array(TickedLine).default([]),
  more: optionalText(),
  own: optionalText(),
})

export type InformationInput = z.infer<typeof InformationInput>

/**
 * What the person is told of the processing of their data with an answer that gives them a copy; nothing where no law asks
 * for it. Of each line this person's actual recipients, or that there are none.
 * @see GDPR Art. 15(1) and (2); CJEU C-154/21, 12 January 2023
 */
export async function informationToTell(
  tx: Transaction,
  { facts, controller, actor }: Situation,
  { version, lines = [], more, own }: Partial<InformationInput> = {},
): Promise<{ information?: ToldInformation } | Refusal> {
  const owed = informationOwed(facts)
  if (!owed) return {}
  const record = await findProcessingRecord(tx, actor, controller.id, version)
  const told = lines.map((line) => toldLine(record?.lines ?? [], facts.language, line))
  const refused = told.find((each) => 'problems' in each)
  if (refused) return refused
  const words = told.flatMap((each) => ('problems' in each ? [] : [each]))
  return { information: { lines: words, moreRecipients: more ?? null, own: own ?? null, rights: owed.rights } }
}

function toldLine(
  lines: readonly ProcessingLine[],
  language: Language,
  { id, recipients, none }: TickedLine,
): ProcessingWords | Refusal {
  const field = `information.line.${id}`
  const words = lines.find((line) => line.id === id)?.words[language]
  if (!words) return no('line-not-in-record', {}, field)
  const named = words.recipients.filter((_name, place) => recipients.includes(place))
  if (words.recipients.length > 0 && none === named.length > 0) return no('tick-the-recipients', {}, field)
  return { ...words, recipients: named }
}
