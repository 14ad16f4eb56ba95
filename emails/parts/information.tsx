import type { ToldInformation } from '@/domain/records/access-information'
import { informationText, type InformationRow } from '@/messages/information-text'
import type { Translator } from '@/messages/translator'
import { List, Paragraph } from './text'

/** How the person's data is processed, and their rights. */
export function Information({ information, say }: { information: ToldInformation; say: Translator }) {
  const { title, purposes, rest, rights } = informationText(say, information)
  return (
    <>
      {purposes.length + rest.length > 0 && (
        <Paragraph>
          <strong>{title}</strong>
        </Paragraph>
      )}
      {[...purposes, rest].map((rows, index) => rows.length > 0 && <Rows key={index} {...{ rows, say }} />)}
      {rights !== null && <Paragraph>{rights}</Paragraph>}
    </>
  )
}

function Rows({ rows, say }: { rows: readonly InformationRow[]; say: Translator }) {
  return (
    <List
      items={rows.map(({ name, text }) => (
        <>
          <strong>{say('common.label', { label: name })}</strong> {text}
        </>
      ))}
    />
  )
}
