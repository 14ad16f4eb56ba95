import { Button } from './button'

/** The page behind a link in a letter: opening it changes nothing, the button does. */
export function ButtonPage({
  title,
  lead,
  button,
  note,
}: {
  title: string
  lead: string
  button: string
  note: string
}) {
  return (
    <div className="max-w-measure space-y-6">
      <h1 className="text-2xl font-bold sm:text-3xl">{title}</h1>
      <p className="text-xl">{lead}</p>
      <form method="post">
        <Button>{button}</Button>
      </form>
      <p className="text-ink-soft">{note}</p>
    </div>
  )
}
