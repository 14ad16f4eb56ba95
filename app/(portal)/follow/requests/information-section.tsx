import type { ToldInformation } from '@/domain/records/access-information'
import { informationText, type InformationRow } from '@/messages/information-text'
import type { Translator } from '@/messages/translator'

/** How the person's data is processed, and their rights (GDPR Art. 15(1) and (2)). */
export function InformationSection({ t, information }: { t: Translator; information: ToldInformation }) {
  const { title, purposes, rest, rights } = informationText(t, information)
  return (
    <>
      {purposes.length + rest.length > 0 && <h3 className="pt-2 text-xl font-bold">{title}</h3>}
      {[...purposes, rest].map((rows, index) => rows.length > 0 && <Rows key={index} rows={rows} />)}
      {rights !== null && <p>{rights}</p>}
    </>
  )
}

function Rows({ rows }: { rows: readonly InformationRow[] }) {
  return (
    <dl className="space-y-2 border-t border-line pt-3">
      {rows.map(({ name, text }) => (
        <div key={name}>
          <dt className="font-semibold">{name}</dt>
          <dd dir="auto" className="whitespace-pre-wrap">
            {text}
          </dd>
        </div>
      ))}
    </dl>
  )
}
