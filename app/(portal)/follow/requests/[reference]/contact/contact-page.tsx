import type { Problem } from '@/casework/errors'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { problemText } from '@/messages/problem-text'
import type { Translator } from '@/messages/translator'
import { problemTexts, summaryOf } from '../../../../../_server/problem-texts'

export type TypedContact = { email: string; telephone: string; postalAddress: string }

type Props = { t: Translator; reference: string; typed: TypedContact; problems: Problem[] }

/** How the person is reached, as it is on file or as they typed it. */
export function ContactPage({ t, reference, typed, problems }: Props) {
  const back = `/follow/requests/${reference}`
  const texts = problemTexts(t, problems)
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={back} text={t('form.shell.back')} />
      <ErrorSummary title={t('form.shell.problemTitle')} problems={summaryOf(t, problems)} />
      <h1 className="text-2xl font-bold sm:text-3xl">{t('follow.contact.title')}</h1>
      <p>{t('follow.contact.effect')}</p>
      <form method="post" action={`${back}/contact`} noValidate className="space-y-6">
        <TextInput
          name="email"
          type="email"
          label={t('follow.contact.email')}
          hint={t('follow.contact.emailHint')}
          problem={texts['email']}
          defaultValue={typed.email}
          autoComplete="email"
          spellCheck={false}
          dir="ltr"
        />
        <TextInput
          name="telephone"
          type="tel"
          label={t('follow.contact.telephone')}
          problem={texts['telephone']}
          defaultValue={typed.telephone}
          autoComplete="tel"
          dir="ltr"
        />
        <TextArea
          name="postalAddress"
          label={t('follow.contact.postalAddress')}
          problem={texts['postalAddress']}
          defaultValue={typed.postalAddress}
          rows={4}
          autoComplete="street-address"
          dir="auto"
        />
        <Button>{t('follow.contact.button')}</Button>
      </form>
    </div>
  )
}

/** In place of the form where the request is closed or not confirmed yet. */
export function UnchangedContactPage({ t, reference, why }: Pick<Props, 't' | 'reference'> & { why: Problem }) {
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={`/follow/requests/${reference}`} text={t('form.shell.back')} />
      <h1 className="text-2xl font-bold sm:text-3xl">{t('follow.contact.title')}</h1>
      <Notice>
        <p>{problemText(t, why)}</p>
      </Notice>
    </div>
  )
}
