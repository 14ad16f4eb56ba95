import type { Context } from '@/casework/context'
import type { CoverLetter } from '@/casework/cover-letter'
import type { Target } from '@/casework/perform'
import { rehearse } from '@/casework/rehearse'
import { answerRehearsed } from '@/casework/send-answer'
import type { Transaction } from '@/db/client'
import type { CaseFile } from '@/db/queries/case-file'
import type { LetterRow } from '@/db/queries/letters'
import { databaseNow } from '@/db/queries/now'
import { pdfOf } from '@/documents/pdf'
import type { Paper } from '@/documents/paper'
import { dayOf } from '@/domain/calendar/days'
import { directionOf, type Language } from '@/domain/languages'
import { readAnswerInFull } from '@/emails/frozen-letter'
import { formatDay } from '@/messages/format-day'
import { translator } from '@/messages/translator'
import { letterText } from '../../_server/letter-text'
import { letterPassages } from './letter-passages'

/** The answer that this input would send, as a PDF of the same words in the person's language; nothing where it may not be sent. */
export async function coverLetterOf(
  context: Context,
  target: Target,
  input: unknown,
): Promise<CoverLetter | undefined> {
  const papers = await rehearse(
    context,
    target.reference,
    (world) => answerRehearsed(world, target, input),
    async (tx, file, letter) => (letter.kind === 'answer-ready' ? paperOf(context, tx, file, letter) : undefined),
  )
  const paper = papers.ok ? papers.letters.find((each) => each !== undefined) : undefined
  if (!paper) return undefined
  const name = translator(paper.language)('letters.answer-ready.coverName', { reference: target.reference })
  return { name: `${name}.pdf`, content: await pdfOf(paper) }
}

async function paperOf(
  context: Context,
  tx: Transaction,
  file: CaseFile,
  letter: LetterRow,
): Promise<Paper & { language: Language }> {
  const { controller, request } = file
  const { language } = letter
  const reader = { ...context, db: tx }
  const asSent = await letterText(reader, file, letter)
  const { subject, text } = (await readAnswerInFull(reader, letter)) ?? asSent
  const today = context.today ?? dayOf(await databaseNow(tx), controller.timeZone)
  const head = [asSent.to, formatDay(today, language)].filter((part) => part !== null).join('\n\n')
  return {
    title: subject,
    author: controller.name,
    language,
    isRightToLeft: directionOf(language) === 'rtl',
    foot: `${controller.name} · ${request.reference}`,
    madeOn: today,
    passages: [{ kind: 'text', text: head }, ...letterPassages(text)],
  }
}
