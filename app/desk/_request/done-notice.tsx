import type desk from '@/messages/en/desk.json'
import { t } from '../words'

type Done = keyof (typeof desk)['done']

/** Says what has just been done, after a form has led here. */
export function DoneNotice({ done }: { done: unknown }) {
  const key = `desk.done.${String(done)}` as `desk.done.${Done}`
  if (typeof done !== 'string' || !t.has(key)) return null
  return (
    <p role="status" className="mb-4 rounded-md border-s-8 border-good bg-good-tint px-4 py-3 print:hidden">
      {t(key)}
    </p>
  )
}
