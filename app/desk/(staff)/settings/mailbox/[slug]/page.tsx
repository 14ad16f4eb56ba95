import { ActionForm } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { countReceived, findMailbox } from '@/db/queries/mailboxes'
import { MailboxFields } from '../../../../_mailbox/mailbox-fields'
import { MailboxStanding } from '../../../../_mailbox/mailbox-standing'
import { managedController } from '../../../../_members/managed'
import { formWords, t } from '../../../../words'
import { save, stop, tryIt } from '../actions'

type MailboxPageProps = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const deeds = ['saved', 'tried', 'stopped'] as const

export default async function MailboxPage({ params, searchParams }: MailboxPageProps) {
  const { slug } = await params
  const { done: asked } = await searchParams
  const { context, controller } = await managedController(slug)
  const mailbox = await findMailbox(context.db, context.actor, controller.id)
  const received = await countReceived(context.db, context.actor, controller.id)
  const title = t('desk.mailbox.title', { controller: controller.name })
  const done = deeds.find((each) => each === asked)
  const hidden = { controller: slug }
  return (
    <div className="max-w-measure">
      <BackLink href="/desk/settings" text={t('desk.settings.organisation')} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-2 mb-6">{t('desk.mailbox.intro')}</p>
      {done && (
        <div role="status" className="mb-6">
          <Notice tone="good">
            <p>{t(`desk.mailbox.done.${done}`)}</p>
          </Notice>
        </div>
      )}
      {mailbox && <MailboxStanding mailbox={mailbox} received={received} timeZone={controller.timeZone} />}
      <ActionForm action={save} words={formWords(title)} hidden={hidden}>
        <MailboxFields mailbox={mailbox} />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.mailbox.save')}</SubmitButton>
      </ActionForm>
      {mailbox && (
        <div className="mt-10 space-y-8 border-t border-line pt-6">
          <ActionForm isBeside action={tryIt} words={formWords(t('desk.mailbox.try'))} hidden={hidden}>
            <SubmitButton kind="quiet" working={t('desk.shell.working')}>
              {t('desk.mailbox.try')}
            </SubmitButton>
          </ActionForm>
          <ActionForm isBeside action={stop} words={formWords(t('desk.mailbox.stop'))} hidden={hidden}>
            <p className="mb-4">{t('desk.mailbox.stopIntro')}</p>
            <SubmitButton kind="danger" working={t('desk.shell.working')}>
              {t('desk.mailbox.stop')}
            </SubmitButton>
          </ActionForm>
        </div>
      )}
    </div>
  )
}
