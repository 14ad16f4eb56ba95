import { withoutOverrides } from '@/casework/fields'

/** Words as they are kept of what somebody typed, in whatever direction they are written. */
export function TypedText({ words }: { words: string }) {
  return (
    <p dir="auto" className="whitespace-pre-wrap">
      {withoutOverrides(words)}
    </p>
  )
}
