import { confirmEmail } from '@/casework/confirm-email'
import { AnswerBy } from '@/components/request/answer-by'
import { deadlineOf } from '@/domain/requests/request'
import { publicContext } from '../../../../_server/house'
import { DonePage } from '../../link-page'
import { linkRoute } from '../../link-route'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = linkRoute({
  path: 'confirm',
  act: ({ house }, token) => confirmEmail(publicContext(house), { token }),
  opens: ['open'],
  isDone: ({ standing, file }) => standing !== 'voided' && file.request.confirmedOn !== null,
  words: ({ t, found: { organisation } }) => ({
    title: t('form.confirm.title'),
    lead: t('form.confirm.lead'),
    button: t('form.confirm.button'),
    note: t('form.confirm.notMe', { organisation: organisation.name }),
  }),
  donePage: ({ t, language }, { file: { history, rule } }) => {
    const { dueOn } = deadlineOf(history, rule)
    return {
      title: t('form.confirm.doneTitle'),
      content: (
        <DonePage title={t('form.confirm.doneTitle')}>
          <p>{t('form.confirm.done')}</p>
          <AnswerBy {...{ t, language }} day={dueOn} message="form.confirm.answer" without="form.sent.answerSoon" />
          <p>{t('form.confirm.mailed')}</p>
        </DonePage>
      ),
    }
  },
})
