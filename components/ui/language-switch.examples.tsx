import type { Example } from '../example'
import { LanguageSwitch } from './language-switch'

const languages = ['en', 'de', 'ar'] as const

export const languageSwitchExamples: Example[] = [
  { name: 'Links', element: <LanguageSwitch label="Language" current="en" languages={languages} /> },
  {
    name: 'Buttons that send a form along',
    element: <LanguageSwitch label="Language" current="de" languages={languages} keptBy="question" />,
  },
]
