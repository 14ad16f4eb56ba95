'use server'

import { makeIdentityCode } from '@/casework/make-identity-code'
import { textOf } from '../../../_server/desk-form'
import { codeAction } from '../../_request/code-action'
import { t } from '../../words'

/** Sends the code about who asks; one for the telephone is shown this once, in place of the form. */
export const sendIdentityCode = codeAction({
  page: 'identityCode',
  sent: 'identity-code',
  make: (context, target, form) =>
    makeIdentityCode(context, target, { by: textOf(form, 'by'), sentTo: textOf(form, 'sentTo') }),
  call: (_target, form) => ({ label: t('desk.pages.identityCode.call'), value: textOf(form, 'sentTo'), note: null }),
})
