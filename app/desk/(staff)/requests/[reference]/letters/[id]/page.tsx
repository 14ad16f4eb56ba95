import { notFound } from 'next/navigation'
import { waysByHand } from '@/casework/fulfil-letter'
import { CheckboxField, RadioField, TextField } from '@/components/desk/fields'
import type { LetterRow } from '@/db/queries/letters'
import { attemptsOfLetter } from '@/db/queries/opened-case'
import { needsConfirmedAddress } from '@/domain/requests/code-of-answer'
import { eventsOf } from '@/domain/requests/events'
import { letterToPrint } from '../../../../../../_server/letter-text'
import { LetterSheet } from '../../../../../_request/letter-sheet'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { type DeskRequest, readRequest, readWords } from '../../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../../_request/verb-page'
import { pageTitle, t } from '../../../../../words'
import { fulfil } from '../../../actions'

export default async function LetterPage({ params }: RequestPageProps<{ id: string }>) {
  const { reference, id } = await params
  const request = await readRequest(reference)
  const letter = request.letters.find((each) => each.id === id) ?? notFound()
  if (request.person === null && letter.audience === 'requester') notFound()
  const { context } = request
  const title = t(`common.letterNames.${letter.kind}`)
  const capital = title.charAt(0).toUpperCase() + title.slice(1)
  const mayFulfil = letter.audience === 'requester' && request.may('fulfil-letter') && isHere(letter)
  return (
    <VerbPage request={request} title={capital}>
      <LetterSheet
        letter={letter}
        text={await letterToPrint(context, request, letter)}
        attempts={await attemptsOfLetter(context.db, context.actor, letter.id)}
        timeZone={request.controller.timeZone}
        answer={await answerBehind(request, letter)}
      />
      {mayFulfil ? <FulfilForm request={request} letter={letter} /> : <title>{pageTitle(capital)}</title>}
    </VerbPage>
  )
}

/** An answer to be read on the person's page is not in the letter that announces it, and must be printed with it. */
async function answerBehind(request: DeskRequest, letter: LetterRow): Promise<string | null> {
  const event = eventsOf(request.history, 'answered').find(({ sequence }) => sequence === letter.eventSequence)
  if (event?.data.delivery !== 'portal' || !event.entryId) return null
  const words = (await readWords(request)).get(event.entryId) as { text?: string } | undefined
  return words?.text ?? null
}

function isHere({ state }: LetterRow): boolean {
  return state === 'owed' || state === 'failed' || state === 'by-hand'
}

function FulfilForm({ request, letter }: { request: DeskRequest; letter: LetterRow }) {
  return (
    <section className="mt-8 print:hidden">
      <h2 className="text-xl font-bold">{t('desk.pages.letter.fulfil')}</h2>
      <p className="mt-1 mb-4 text-ink-soft">{t('desk.pages.letter.fulfilIntro')}</p>
      <VerbForm
        request={request}
        verb="letter"
        action={fulfil}
        title={t('desk.pages.letter.fulfil')}
        submit={t('desk.pages.letter.submit')}
        hidden={{ letterId: letter.id }}
      >
        <RadioField
          name="how"
          label={t('desk.pages.letter.how')}
          options={waysByHand.map((how) => ({ value: how, label: t(`desk.pages.letter.${how}`) }))}
        />
        <TextField
          name="on"
          type="date"
          label={t('desk.pages.letter.on')}
          defaultValue={request.today}
          width="sm:w-48"
        />
        {needsConfirmedAddress(request.history, letter.eventSequence) && (
          <CheckboxField
            name="addressConfirmed"
            label=""
            options={[{ value: 'yes', label: t('desk.pages.letter.addressConfirmed') }]}
          />
        )}
      </VerbForm>
    </section>
  )
}
