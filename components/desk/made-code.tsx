import { Made } from './made'

export type MadeCodeProps = {
  title: string
  text: string
  label: string
  /** As it is said: in groups, with a space between them. */
  code: string
  /** Where to say it, under its name, with what to keep in mind of it. */
  call: { label: string; value: string; note: string | null }
}

/** A code to be said on the telephone, shown once, with the number to call beside it. */
export function MadeCode({ title, text, label, code, call }: MadeCodeProps) {
  return (
    <Made title={title} text={text}>
      <dl className="mt-4 flex flex-wrap gap-x-10 gap-y-4">
        <div>
          <dt className="font-semibold">{label}</dt>
          <dd className="font-mono text-4xl font-bold whitespace-nowrap select-all">{code}</dd>
        </div>
        <div className="min-w-0">
          <dt className="font-semibold">{call.label}</dt>
          <dd className="text-xl break-words">
            <bdi>{call.value}</bdi>
          </dd>
          {call.note && <dd className="max-w-measure text-ink-soft">{call.note}</dd>}
        </div>
      </dl>
    </Made>
  )
}
