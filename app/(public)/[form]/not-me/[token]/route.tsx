import { denyEmail } from '@/casework/deny-email'
import { factsOf } from '@/domain/requests/history'
import { publicContext } from '../../../../_server/house'
import { DonePage } from '../../link-page'
import { linkRoute } from '../../link-route'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = linkRoute({
  path: 'not-me',
  act: ({ house }, token) => denyEmail(publicContext(house), { token }),
  opens: ['open', 'used'],
  isDone: ({ file }) => factsOf(file.history).addressDenied,
  words: ({ t, found: { organisation } }) => ({
    title: t('form.notMe.title'),
    lead: t('form.notMe.lead', { organisation: organisation.name }),
    button: t('form.notMe.button'),
    note: t('form.notMe.instead'),
  }),
  donePage: ({ t }) => ({
    title: t('form.notMe.doneTitle'),
    content: (
      <DonePage title={t('form.notMe.doneTitle')}>
        <p>{t('form.notMe.done')}</p>
      </DonePage>
    ),
  }),
})
