import { headers } from 'next/headers'
import type { FormState } from '@/components/desk/action-form'
import { Button } from '@/components/ui/button'
import { typedFormOf } from '@/db/queries/typed-forms'
import { dayOf } from '@/domain/calendar/days'
import { formatMoment, formatTime } from '@/messages/format-moment'
import { KeepTyped } from '../_live/keep-typed'
import { deskLanguage, t } from '../words'
import type { DeskRequest } from './read-request'

/** What this person has typed into the form before and not sent, as the state in which the form begins. */
export async function keptState(
  request: DeskRequest,
  typedOn: string,
): Promise<{ from: FormState; keptAt: string } | undefined> {
  const { db, keyring, actor } = request.context
  const typed = await typedFormOf(db, keyring, actor, request, typedOn)
  return typed && { from: { attempt: 0, problems: [], values: typed.values }, keptAt: typed.keptAt }
}

type KeptProps = { request: DeskRequest; typedOn: string; keptAt: string }

/** Says that there is a draft in the form, and throws it away on demand. */
export async function KeptNotice({ request, typedOn, keptAt }: KeptProps) {
  const { timeZone } = request.controller
  const back = (await headers()).get('x-desk-path') ?? '/desk'
  const isOfToday = dayOf(keptAt, timeZone) === request.today
  const moment = (isOfToday ? formatTime : formatMoment)(new Date(keptAt), deskLanguage, timeZone)
  return (
    <div className="mb-6 flex flex-wrap items-center gap-4 rounded-md border border-line bg-tint px-4 py-3">
      <p>{t('desk.typed.kept', { moment })}</p>
      <form action={`/desk/session/requests/${request.reference}/typed/removal`} method="post">
        <input type="hidden" name="typedOn" value={typedOn} />
        <input type="hidden" name="back" value={back} />
        <Button kind="quiet">{t('desk.typed.discard')}</Button>
      </form>
    </div>
  )
}

type FootProps = Pick<KeptProps, 'request' | 'typedOn'> & { hidden: readonly string[] }

/** Keeps what is typed by itself where there are scripts, and by a button everywhere. */
export function KeepFoot({ request: { reference }, typedOn, hidden }: FootProps) {
  return (
    <div className="flex flex-wrap items-center gap-4">
      <Button kind="quiet" name="intent" value="keep">
        {t('desk.typed.keep')}
      </Button>
      <KeepTyped
        address={`/desk/session/requests/${reference}/typed`}
        typedOn={typedOn}
        hidden={hidden.join(' ')}
        failed={t('desk.typed.failed')}
      />
    </div>
  )
}
