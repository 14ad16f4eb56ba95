import { translator } from '@/messages/translator'
import type { Example } from '../example'
import { Radios } from '../ui/choices'
import { TextArea } from '../ui/text-area'
import { TextInput } from '../ui/text-input'
import { TaskAnswerFields } from './task-answer-fields'

const kit = { Line: TextInput, Lines: TextArea, Choice: Radios }
const t = translator('en')

export const taskAnswerFieldsExamples: Example[] = [
  {
    name: 'An erasure that is carried out in the system',
    element: <TaskAnswerFields kit={kit} t={t} carryOut={['erasure']} from={{ searchedBy: 'Tomáš Novák' }} />,
  },
]
