import { TextLink } from '../ui/text-link'

export type FaultWords = { title: string; text: string; toQueue: string }

/** What went wrong, what was not done, and where to go from here. */
export function Fault({ words: { title, text, toQueue } }: { words: FaultWords }) {
  return (
    <div className="max-w-measure space-y-4 py-6">
      <h1 className="text-2xl font-bold">{title}</h1>
      <p>{text}</p>
      <p>
        <TextLink href="/desk">{toQueue}</TextLink>
      </p>
    </div>
  )
}
