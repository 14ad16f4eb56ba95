/** Words as somebody typed them, in whatever direction they are written. */
export function TypedText({ words }: { words: string }) {
  return (
    <p dir="auto" className="whitespace-pre-wrap">
      {words}
    </p>
  )
}
