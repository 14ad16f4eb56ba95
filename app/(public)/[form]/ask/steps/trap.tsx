/** A field that people do not see, and that no browser fills in by itself. */
export function Trap({ label }: { label: string }) {
  return (
    <div aria-hidden="true" className="absolute -z-10 size-px overflow-hidden opacity-0">
      <label htmlFor="topic">{label}</label>
      <input id="topic" name="topic" type="text" tabIndex={-1} autoComplete="off" />
    </div>
  )
}
