import { ActionForm } from '@/components/desk/action-form'
import { AddressText } from '@/components/desk/address-text'
import { FactList, Panel } from '@/components/desk/panel'
import { SubmitButton } from '@/components/desk/submit-button'
import { TextLink } from '@/components/ui/text-link'
import type { Controller } from '@/db/queries/case-file'
import type { MailTest } from '@/db/queries/mail-tests'
import { formatMoment } from '@/messages/format-moment'
import { sendTest } from '../(staff)/settings/mail/actions'
import { deskLanguage, formWords, t } from '../words'
import { mailAddress } from './addresses'
import { momentFact } from './moment-fact'

type TestProps = { controller: Controller; test: MailTest | undefined; email: string }

/** One letter to oneself on the way of all others, and what the server said to the last one. */
export function TestPanel({ controller: { slug, timeZone }, test, email }: TestProps) {
  return (
    <Panel id="test" title={t('desk.mail.test')}>
      <p className="mb-3">
        {t('desk.mail.testIntro')} <AddressText text={email} />
      </p>
      {test && (
        <div className="mb-4" role="status">
          <FactList
            facts={[
              momentFact(t('desk.mail.testAsked'), test.owedAt, timeZone),
              { label: t('desk.mail.testTo'), value: <AddressText text={test.toAddress} /> },
              { label: t('desk.mail.testSaid'), value: saidOf(test, timeZone) },
            ]}
          />
          <p className="mt-2">
            <TextLink href={mailAddress} className="inline-block py-1">
              {t('desk.mail.lookAgain')}
            </TextLink>
          </p>
        </div>
      )}
      <ActionForm action={sendTest} words={formWords(t('desk.mail.title'))} hidden={{ controller: slug }}>
        <SubmitButton working={t('desk.shell.working')}>{t('desk.mail.sendTest')}</SubmitButton>
      </ActionForm>
    </Panel>
  )
}

function saidOf({ state, attempt, nextAttemptAt }: MailTest, timeZone: string): string {
  if (!attempt) return t('desk.mail.said.nothing')
  const { outcome, code } = attempt
  if (state === 'sent') return t('desk.mail.said.sent', { code })
  if (outcome === 'permanent') return t('desk.mail.said.permanent', { code })
  if (outcome === 'configuration') return t('desk.mail.said.configuration', { code })
  const moment = formatMoment(new Date(nextAttemptAt), deskLanguage, timeZone)
  return t(`desk.mail.said.${outcome === 'ambiguous' ? 'ambiguous' : 'temporary'}`, { code, moment })
}
