import { warningSentence } from '@/components/request/step-sentence'
import type { Day } from '@/domain/calendar/days'
import { type EffectOfAsking, effectsOfAsking, warningsOfAsking } from '@/domain/requests/effect-of-asking'
import type { NewEvent } from '@/domain/requests/events'
import type { Right } from '@/domain/rights'
import { capitalised } from '@/messages/capitalised'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'
import type { FormVerbName } from './form-verbs'
import type { DeskRequest } from './read-request'
import { verbObstacle } from './verb-obstacle'

/**
 * What the letter of a page would do to the time, before anything is written: for each right under each law the day now,
 * the day if it left today, and which law says so.
 */
export function ClockEffect({ request, verb, event }: { request: DeskRequest; verb: FormVerbName; event: NewEvent }) {
  if (verbObstacle(request, verb)) return null
  const { history, rule, today, deadline } = request
  const effects = grouped(
    effectsOfAsking(history, rule, event, today).filter(({ right }) => !request.facts.decisions.has(right)),
  )
  const kept = event.type === 'extended' ? deadline.warnings.filter(isForNotices) : []
  const warnings = [
    ...kept,
    ...warningsOfAsking(history, rule, event, today).filter(({ code }) => code !== 'pauses-nothing'),
  ]
  if (effects.length === 0) return null
  return (
    <section aria-labelledby="clock-effect" className="rounded-md border border-line bg-surface p-4 text-ink">
      <h2 id="clock-effect" className="mb-2 font-semibold">
        {t('desk.clockEffect.title')}
      </h2>
      <ul className="divide-y divide-line">
        {effects.map((effect) => (
          <EffectLine key={`${effect.rights.join()} ${effect.regime}`} {...effect} />
        ))}
      </ul>
      {warnings.length > 0 && (
        <ul className="mt-3 list-disc space-y-1 border-t border-line ps-5 pt-3 text-sm">
          {warnings.map((warning) => (
            <li key={JSON.stringify(warning)}>{warningSentence(warning, t, deskLanguage)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

type Effect = Omit<EffectOfAsking, 'right'> & { rights: Right[] }

/** Rights for which one law says the same stand on one line. */
function grouped(effects: readonly EffectOfAsking[]): Effect[] {
  const lines = new Map<string, Effect>()
  for (const { right, ...effect } of effects) {
    const key = JSON.stringify(effect)
    lines.set(key, { ...effect, rights: [...(lines.get(key)?.rights ?? []), right] })
  }
  return [...lines.values()]
}

function EffectLine({ rights, regime, effect, source, dueOn, thenDueOn, promise }: Effect) {
  const names = rights.map((right) => t(`common.rightNames.${right}`))
  return (
    <li className="py-2 first:pt-0 last:pb-0">
      <p>
        <strong className="font-semibold">
          {capitalised(new Intl.ListFormat(deskLanguage).format(names), deskLanguage)}
        </strong>{' '}
        <span className="text-ink-soft">{t(`common.laws.${regime}`)}</span>
      </p>
      <dl className="flex flex-wrap gap-x-6">
        <Fact label={t('desk.clockEffect.now')} value={dayOr(dueOn, promise.dueOn, 'desk.clockEffect.none')} />
        <Fact
          label={t('desk.clockEffect.then')}
          value={
            effect === 'to-be-named'
              ? t('desk.clockEffect.named')
              : dayOr(thenDueOn, promise.thenDueOn, withoutDay(effect))
          }
        />
      </dl>
      <p className="text-sm text-ink-soft">{t(`desk.clockEffect.${effect}`, { source })}</p>
    </li>
  )
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="text-ink-soft">{label}</dt>
      <dd className="font-semibold tabular-nums">{value}</dd>
    </div>
  )
}

type NoDay = 'desk.clockEffect.none' | 'desk.clockEffect.stopped'

const standingStill: readonly EffectOfAsking['effect'][] = ['pauses', 'restarts', 'stands-already', 'extends-later']

function withoutDay(effect: EffectOfAsking['effect']): NoDay {
  return standingStill.includes(effect) ? 'desk.clockEffect.stopped' : 'desk.clockEffect.none'
}

/** The day that binds; where that is the promised one, the law's stands beside it. */
function dayOr(day: Day | null, promisedOn: Day | null, otherwise: NoDay): string {
  const legal = day && formatDay(day, deskLanguage)
  if (!promisedOn) return legal ?? t(otherwise)
  const promised = formatDay(promisedOn, deskLanguage)
  return legal
    ? t('desk.clockEffect.byPromise', { promised, legal })
    : t('desk.clockEffect.byPromiseAlone', { promised })
}

function isForNotices({ code }: DeskRequest['deadline']['warnings'][number]): boolean {
  return code === 'notice-safer-before-pause'
}
