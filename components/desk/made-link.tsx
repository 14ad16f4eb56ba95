import { Made } from './made'

export type MadeLinkProps = { title: string; text: string; label: string; address: string }

/** A secret address, shown once, in a field from which it is easily copied. */
export function MadeLink({ title, text, label, address }: MadeLinkProps) {
  return (
    <Made title={title} text={text}>
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
    </Made>
  )
}
