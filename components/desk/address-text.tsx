import { Fragment } from 'react'

/** An address: where it does not fit on a line it breaks after `@`, dots and single slashes before it breaks within a word. */
export function AddressText({ text }: { text: string }) {
  return (
    <span dir="auto" className="wrap-anywhere whitespace-pre-wrap">
      {text.split(/(?<=[@.]|[^/]\/(?!\/))/).map((part, index) => (
        <Fragment key={`${index} ${part}`}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  )
}
