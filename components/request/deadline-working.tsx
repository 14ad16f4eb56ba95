import type { RequestDeadline } from '@/domain/deadlines/request-deadline'
import type { LawDeadline } from '@/domain/deadlines/right-deadline'
import type { Step } from '@/domain/deadlines/working'
import type { Right } from '@/domain/rights'
import { isToBeConfirmed } from '@/domain/regimes/regimes'
import type { Foundation } from '@/domain/requests/foundation'
import { formatList } from '@/messages/format-list'
import { capitalised } from '@/messages/capitalised'
import { TextLink } from '../ui/text-link'
import { LawDays } from './law-days'
import { type MoreTimeOf, moreTimeWords, withoutMoreTime } from './more-time-words'
import { RelianceNotes } from './reliance'
import { WarningList } from './warning-list'
import { type Wording, WorkingSteps } from './working-steps'

/**
 * Why a request is due when it is: for every law the days reached one after the other, by which rule and from which
 * article; the promise beside them; which of the days binds, and on what it `rests`; what more time would do; and what to keep
 * in mind.
 */
export function DeadlineWorking({
  deadline,
  rests,
  addressOf,
  moreTimeOf,
  ...wording
}: Wording & { deadline: RequestDeadline; rests: Foundation; addressOf?: AddressOf; moreTimeOf?: MoreTimeOf }) {
  const { t } = wording
  const isOwn = deadline.binds === 'law' && rests === 'own'
  return (
    <div className="space-y-5">
      <p className="font-semibold">{t(`deadlines.due.${bindsKeys[isOwn ? 'own' : deadline.binds]}`)}</p>
      {groupsOf(deadline).map(({ key, ...group }) => (
        <LawWorking
          key={key}
          {...wording}
          {...group}
          address={addressOf?.(group.law)}
          moreTime={moreTimeOf?.(group.law)}
        />
      ))}
      {promiseSteps(deadline).map((steps) => (
        <section key={JSON.stringify(steps)}>
          <h3 className="font-semibold">
            {t('deadlines.working.promise')} {deadline.binds === 'promise' && <Binds t={t} />}
          </h3>
          <WorkingSteps {...wording} steps={steps} />
        </section>
      ))}
      <WarningList {...wording} warnings={deadline.warnings} />
      <RelianceNotes t={t} steps={allSteps(deadline)} />
    </div>
  )
}

const bindsKeys = {
  law: 'bindsLaw',
  own: 'bindsOwn',
  promise: 'bindsPromise',
  none: 'bindsNone',
  erasure: 'bindsErasure',
  'erasure-by-law': 'bindsLaw',
} as const

/** Where the days of one law can be counted anew with other facts. */
type AddressOf = (law: LawDeadline) => string

type Group = { key: string; rights: Right[]; law: LawDeadline; isBinding: boolean }

/** Rights that one law treats alike, on the same days, are shown once. */
function groupsOf({ rights, dueOn, binds }: RequestDeadline): Group[] {
  const groups = new Map<string, Group>()
  for (const law of rights.flatMap(({ laws }) => laws)) {
    const { working, dueOn: legalOn, extension, ifExtendedDueOn } = law.deadline
    const key = JSON.stringify([law.regime, working, legalOn, extension, ifExtendedDueOn])
    const isBinding = (binds === 'law' || binds === 'erasure-by-law') && law.legalDueOn === dueOn
    const group = groups.get(key) ?? { key, rights: [], law, isBinding }
    group.rights.push(law.right)
    groups.set(key, group)
  }
  return [...groups.values()]
}

type LawProps = Wording & Omit<Group, 'key'> & { address: string | undefined; moreTime: ReturnType<MoreTimeOf> }

function LawWorking({ t, language, rights, law, isBinding, address, moreTime }: LawProps) {
  const named = formatList(
    rights.map((right) => t(`common.rightNames.${right}`)),
    language,
  )
  const lawName = t(`common.laws.${law.regime}`)
  return (
    <section>
      <h3 className="font-semibold">
        {capitalised(t('deadlines.working.forRight', { right: named, law: lawName }), language)}{' '}
        {isBinding && <Binds t={t} />}
      </h3>
      {isToBeConfirmed(law.regime) && <p className="mt-1 font-semibold">{t('common.lawToConfirm')}</p>}
      <LawDays t={t} language={language} deadline={moreTime ? withoutMoreTime(law) : law.deadline} />
      {law.deadline.extension?.accepted && <p className="mt-2">{t('deadlines.working.extended')}</p>}
      <p className="mt-2 text-ink-soft empty:hidden">{moreTimeWords({ t, language }, law, moreTime)}</p>
      <details className="mt-2">
        <summary className="cursor-pointer py-1 text-accent underline decoration-1 underline-offset-4">
          {t('deadlines.working.every')}
          <span className="sr-only"> ({lawName})</span>
        </summary>
        <WorkingSteps t={t} language={language} steps={law.deadline.working} />
      </details>
      {address && (
        <p className="mt-1 print:hidden">
          <TextLink href={address}>
            {t('calculator.check')} <span className="sr-only">{t('calculator.checkOf', { law: lawName })}</span>
          </TextLink>
        </p>
      )}
    </section>
  )
}

function Binds({ t }: Pick<Wording, 't'>) {
  return (
    <span className="ms-1 rounded-sm border border-accent px-1.5 py-0.5 text-sm text-accent">
      {t('deadlines.working.binding')}
    </span>
  )
}

function allSteps({ rights }: RequestDeadline): Step[] {
  return rights.flatMap(({ laws }) => laws).flatMap(({ deadline }) => deadline.working)
}

/** The workings of the promise, each once; rights that stand still have another one. */
function promiseSteps({ rights }: RequestDeadline) {
  const all = rights.flatMap(({ laws, promised }) => (laws.length > 0 ? laws.map((law) => law.promised) : [promised]))
  const shown = all.filter(({ working }) => working.length > 0)
  return [...new Map(shown.map(({ working }) => [JSON.stringify(working), working])).values()]
}
