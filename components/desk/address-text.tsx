import { Fragment } from 'react'

/** An address to write to: where it does not fit on a line it breaks after `@` and dots before it breaks within a word. */
export function AddressText({ text }: { text: string }) {
  return (
    <span dir="auto" className="wrap-anywhere whitespace-pre-wrap">
      {text.split(/(?<=[@.])/).map((part, index) => (
        <Fragment key={`${index} ${part}`}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  )
}
