import { CertainField, SelectField, TextField } from '@/components/desk/fields'
import { loggedChannels } from '@/domain/requests/received'
import { t } from '../words'
import { channelOptions } from './options'

/** The day on which something arrived, with the question that a day of long ago raises, and by which way; asked in these words. */
export function ReceiptFields({ receivedOn, channel }: { receivedOn: string; channel: string }) {
  return (
    <>
      <TextField name="receivedOn" type="date" label={receivedOn} hint={t('desk.log.receivedOnHint')} width="sm:w-48" />
      <CertainField
        name="certainOf"
        about="receivedOn"
        title={t('desk.pages.correction.certain')}
        label={t('desk.pages.correction.really')}
      />
      <SelectField name="channel" label={channel} options={channelOptions(loggedChannels)} defaultValue="e-mail" />
    </>
  )
}
