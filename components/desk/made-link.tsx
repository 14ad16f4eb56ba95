export type MadeLinkProps = { title: string; text: string; label: string; address: string }

/** A secret address, shown once, in a field from which it is easily copied. */
export function MadeLink({ title, text, label, address }: MadeLinkProps) {
  return (
    <section
      data-made
      tabIndex={-1}
      aria-labelledby="made-title"
      className="rounded-md border-s-8 border-good bg-good-tint p-5 outline-none"
    >
      <h2 id="made-title" className="text-xl font-bold">
        {title}
      </h2>
      <p className="mt-2">{text}</p>
      <label className="mt-4 block font-semibold">
        {label}
        <textarea
          readOnly
          rows={3}
          spellCheck={false}
          value={address}
          className="mt-2 block w-full resize-y rounded-md border-2 border-edge bg-surface px-3 py-2 font-mono text-sm break-all"
        />
      </label>
    </section>
  )
}
