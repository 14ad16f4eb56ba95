'use server'

import { acceptTask } from '@/casework/accept-task'
import { askSystems } from '@/casework/ask-systems'
import { askTaskAgain } from '@/casework/ask-task-again'
import { attachTaskFile } from '@/casework/attach-task-file'
import { recordTaskAnswer } from '@/casework/record-task-answer'
import { withdrawTask } from '@/casework/withdraw-task'
import { formAction, type FormVerb } from '../../../_server/form-action'
import { taskAnswerInput } from '../../../_server/task-answer-input'
import { after } from '../../_request/after'
import { asksInput } from '../../_tasks/asks-input'

const askAll: FormVerb = async (context, target, input) => askSystems(context, target, asksInput(input as object))
const recordOne: FormVerb = async (context, target, input) =>
  recordTaskAnswer(context, target, taskAnswerInput(input as object))

export const askThem = formAction(askAll, after('tasks'))
export const accept = formAction(acceptTask, after('task-accepted'))
export const askAgain = formAction(askTaskAgain, after('task-again'))
export const putToAnswer = formAction(attachTaskFile, after('task-file'))
export const recordAnswer = formAction(recordOne, after('task-answered'))
export const withdraw = formAction(withdrawTask, after('task-withdrawn'))
