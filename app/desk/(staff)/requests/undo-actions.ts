'use server'

import { putBackAssignment, putBackTag } from '@/casework/put-back'
import { formAction } from '../../../_server/form-action'
import { after } from '../../_request/after'

export const undoAssignment = formAction(putBackAssignment, after('put-back'))
export const undoTag = formAction(putBackTag, after('put-back'))
