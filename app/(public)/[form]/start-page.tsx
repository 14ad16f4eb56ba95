import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Bullets, Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { ContactWays, namesAWay } from '../../_server/contact-ways'
import type { Organisation } from '../../_server/organisation'
import type { Day } from '@/domain/calendar/days'
import type { Form } from '@/db/queries/forms'
import type { Language } from '@/domain/languages'
import { AnswerBy } from '@/components/request/answer-by'
import type { Translator } from '@/messages/translator'
import { rightLabel } from './ask/right-words'

type Props = {
  t: Translator
  language: Language
  organisation: Organisation
  form: Pick<Form, 'rights' | 'settings'>
  /** The last day for an answer to somebody who asks today; null where no day is known beforehand. */
  answerOn: Day | null
  /** How long a form that was not sent is kept. */
  hours: number
  /** Where the first question stands. */
  begin: string
}

export function StartPage({ t, language, organisation, form, answerOn, hours, begin }: Props) {
  return (
    <div className="gap-x-12 lg:flex">
      <div className="max-w-measure grow space-y-8">
        <div className="space-y-4">
          <h1 className="text-3xl font-bold sm:text-4xl">{t('form.start.title')}</h1>
          <p className="text-xl">{t('form.start.lead')}</p>
        </div>
        <Notice>
          <AnswerBy
            {...{ t, language }}
            message="form.start.deadline"
            without="form.start.deadlineOpen"
            day={answerOn}
          />
        </Notice>
        <Section title={t('form.start.whatTitle')}>
          <Bullets items={form.rights.map((right) => rightLabel(right, { t, language, form }))} />
        </Section>
        <Section title={t('form.start.needTitle')}>
          <Bullets items={[t('form.start.needName'), t('form.start.needEmail')]} />
          <p>{t('form.start.needNothingElse')}</p>
        </Section>
        <p>
          <ButtonLink href={begin}>{t('form.start.begin')}</ButtonLink>
        </p>
        <div className="space-y-2 text-base text-ink-soft">
          <p>{t('form.start.kept', { hours })}</p>
          {form.settings.keptMonths && <p>{t('form.start.keptAfter', { months: form.settings.keptMonths })}</p>}
        </div>
      </div>
      <aside className="mt-12 space-y-8 lg:mt-2 lg:w-80 lg:shrink-0">
        {namesAWay(organisation, t) && (
          <Section title={t('form.start.otherTitle')}>
            <p>{t('form.start.otherLead')}</p>
            <ContactWays t={t} organisation={organisation} />
            <p>{t('form.start.noEmail')}</p>
          </Section>
        )}
        <Section title={t('form.start.followTitle')}>
          <p>
            <TextLink href="/follow">{t('form.start.follow')}</TextLink>
          </p>
        </Section>
      </aside>
    </div>
  )
}
