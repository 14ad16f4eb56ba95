import desk from '@/messages/en/desk.json'
import { t } from '../words'

type Done = keyof (typeof desk)['done']

function isDone(text: string): text is Done {
  return Object.hasOwn(desk.done, text)
}

/** Says what has just been done, after a form has led here. */
export function DoneNotice({ done }: { done: unknown }) {
  if (typeof done !== 'string' || !isDone(done)) return null
  return (
    <p role="status" className="mb-4 rounded-md border-s-8 border-good bg-good-tint px-4 py-3 print:hidden">
      {t(`desk.done.${done}`)}
    </p>
  )
}
