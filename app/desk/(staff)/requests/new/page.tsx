import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { CheckboxField, RadioField, SelectField, TextAreaField, TextField } from '@/components/desk/fields'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { TextLink } from '@/components/ui/text-link'
import { controllersOf } from '@/db/queries/controllers'
import { askedFor } from '@/domain/forms/asked-for'
import { languages, ownNames } from '@/domain/languages'
import { mayAt } from '@/domain/policies/permissions'
import { type Right, rights } from '@/domain/rights'
import { capitalised } from '@/messages/capitalised'
import { currentContext } from '../../../../_server/session'
import { importsAddress } from '../../../_import/addresses'
import { ReceiptFields } from '../../../_request/receipt-fields'
import { deskLanguage, formWords, t } from '../../../words'
import { log } from '../log-action'

/** What most letters ask for. */
const frequent: readonly Right[] = ['access', 'erasure', 'correction', 'marketing-objection', 'objection', 'unsure']

/** What came by post, by telephone or in any other way is written down here; two answers are enough. */
export default async function LogRequestPage() {
  const { db, actor } = await currentContext()
  const controllers = (await controllersOf(db, actor)).filter(({ id }) => mayAt(actor, 'log', id))
  const [first] = controllers
  if (!first) notFound()
  const title = t('desk.log.title')
  const organisations = controllers.map(({ slug, name }) => ({ value: slug, label: name }))
  return (
    <div className="max-w-measure">
      <BackLink href="/desk" text={t('desk.queue.title')} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-2 mb-6">
        {t('desk.log.lead')}
        {controllers.some(({ id }) => mayAt(actor, 'import', id)) && (
          <>
            {' '}
            <TextLink href={importsAddress}>{t('desk.import.link')}</TextLink>
          </>
        )}
      </p>
      <ActionForm
        action={log}
        words={formWords(title)}
        hidden={{ once: randomUUID(), ...(controllers.length === 1 && { organisation: first.slug }) }}
      >
        {controllers.length > 1 && (
          <SelectField
            name="organisation"
            label={t('desk.log.organisation')}
            options={[{ value: '', label: t('desk.log.choose') }, ...organisations]}
          />
        )}
        <Receipt />
        <Person />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.log.submit')}</SubmitButton>
      </ActionForm>
    </div>
  )
}

function Receipt() {
  return (
    <>
      <ReceiptFields receivedOn={t('desk.log.receivedOn')} channel={t('desk.log.channel')} />
      <CheckboxField
        name="rights"
        label={t('desk.log.rights')}
        hint={t('desk.log.rightsHint')}
        options={named(frequent)}
        folded={{
          label: t('desk.log.otherRights'),
          options: named(rights.filter((right) => !frequent.includes(right))),
        }}
      />
      <TextAreaField name="words" label={t('desk.log.words')} hint={t('desk.log.wordsHint')} rows={8} />
    </>
  )
}

function named(some: readonly Right[]) {
  return some.map((right) => ({ value: right, label: capitalised(t(`common.rightNames.${right}`), deskLanguage) }))
}

function Person() {
  return (
    <>
      <TextField name="name" label={t('desk.log.name')} />
      <TextField name="email" type="email" label={t('desk.log.email')} spellCheck={false} dir="ltr" />
      <TextField name="telephone" type="tel" label={t('desk.log.telephone')} dir="ltr" width="sm:w-72" />
      <TextAreaField name="postalAddress" label={t('desk.log.postalAddress')} rows={4} />
      <TextField name="knownAs" label={t('desk.log.knownAs')} hint={t('desk.log.knownAsHint')} width="sm:w-72" />
      <RadioField
        name="askedFor"
        label={t('desk.pages.correction.whom')}
        options={askedFor.map((each) => ({ value: each, label: t(`desk.pages.correction.whom-${each}`) }))}
        chosen="self"
      />
      <TextField name="subjectName" label={t('desk.log.subjectName')} hint={t('desk.log.subjectNameHint')} />
      <SelectField
        name="language"
        label={t('desk.log.language')}
        hint={t('desk.log.languageHint')}
        options={[
          { value: '', label: t('desk.log.ownLanguage') },
          ...languages.map((language) => ({ value: language, label: ownNames[language] })),
        ]}
      />
    </>
  )
}
