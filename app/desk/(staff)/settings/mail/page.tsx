import { readHeldBack } from '@/db/queries/held-back'
import { readMailChannel, readMailFigures } from '@/db/queries/mail-health'
import { latestMailTest } from '@/db/queries/mail-tests'
import { readWorkerState } from '@/db/queries/worker-state'
import { notFound } from 'next/navigation'
import { ChannelPanel, WorkerPanel } from '../../../_mail/channel-panel'
import { DnsPanel } from '../../../_mail/dns-panel'
import { LettersPanel } from '../../../_mail/letters-panel'
import { TestPanel } from '../../../_mail/test-panel'
import { managedControllers } from '../../../_members/managed'
import { t } from '../../../words'

export default async function MailPage() {
  const { context, controllers } = await managedControllers()
  const { db, actor, keyring, environment, person } = context
  const [first] = controllers
  const channel = await readMailChannel(db, actor)
  if (!first || !channel) notFound()
  const { timeZone } = first
  const { SMTP_URL: smtpUrl, MAIL_FROM: mailFrom } = environment
  return (
    <>
      <h1 className="mb-5 text-2xl font-bold">{t('desk.mail.title')}</h1>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <ChannelPanel channel={channel} environment={environment} timeZone={timeZone} />
        <WorkerPanel worker={await readWorkerState(db)} timeZone={timeZone} />
        <TestPanel controller={first} test={await latestMailTest(db, actor, first.id)} email={person.email} />
        {smtpUrl && mailFrom && <DnsPanel mailFrom={mailFrom} smtpUrl={smtpUrl} />}
      </div>
      <h2 className="mt-8 mb-4 text-xl font-bold">{t('desk.mail.letters')}</h2>
      <div className="space-y-5">
        {controllers.map(async (controller) => {
          const figures = await readMailFigures(db, actor, controller.id)
          const heldBack = await readHeldBack(db, keyring, actor, controller.id)
          return figures && <LettersPanel key={controller.id} {...{ controller, figures, heldBack }} />
        })}
      </div>
    </>
  )
}
