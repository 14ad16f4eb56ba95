import { CheckboxField, PasswordField, TextField } from '@/components/desk/fields'
import type { MailboxRow } from '@/db/queries/mailboxes'
import { t } from '../words'

/** Where letters are read, under whose name, and from when on. */
export function MailboxFields({ mailbox }: { mailbox: MailboxRow | undefined }) {
  const word = (key: 'host' | 'port' | 'username' | 'folder') => t(`desk.mailbox.${key}`)
  return (
    <>
      <TextField name="host" label={word('host')} hint={t('desk.mailbox.hostHint')} defaultValue={mailbox?.host} />
      <TextField
        name="port"
        label={word('port')}
        hint={t('desk.mailbox.portHint')}
        inputMode="numeric"
        defaultValue={String(mailbox?.port ?? 993)}
      />
      <TextField name="username" label={word('username')} autoComplete="off" defaultValue={mailbox?.username} />
      <PasswordField
        name="password"
        label={t('desk.mailbox.password')}
        hint={mailbox ? t('desk.mailbox.passwordKept') : t('desk.mailbox.passwordHint')}
        autoComplete="new-password"
      />
      <TextField name="folder" label={word('folder')} defaultValue={mailbox?.folder ?? 'INBOX'} />
      <TextField
        name="replyAddress"
        label={t('desk.mailbox.replyAddress')}
        hint={t('desk.mailbox.replyAddressHint')}
        type="email"
        defaultValue={mailbox?.replyAddress ?? undefined}
      />
      <CheckboxField
        name="alsoEarlier"
        label={t('desk.mailbox.earlier')}
        hint={t('desk.mailbox.earlierHint')}
        options={[{ value: 'yes', label: t('desk.mailbox.alsoEarlier') }]}
      />
    </>
  )
}
