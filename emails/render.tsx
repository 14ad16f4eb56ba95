import type { ReactElement, ReactNode } from 'react'
import type { Accent } from '@/domain/forms/accent'
import type { OwnWords } from '@/domain/templates/own-words'
import { inOwnWords, ownClosing } from '@/messages/own-words'
import { type Translator, translator } from '@/messages/translator'
import { arrivalCalendar } from './calendar-file'
import type { Letter, StaffLetterOf } from './catalogue'
import { isAboutAccount } from './catalogue-of-accounts'
import { exampleInOwnWords } from './example-in-own-words'
import { headerText } from './header-text'
import { plainText } from './plain-text'
import { LetterLayout } from './parts/letter-layout'
import { RequesterFooter } from './parts/requester-footer'
import { OwnParagraphs, Paragraph, SmallPrint } from './parts/text'
import { type PlainLetter, templateOf } from './template-of'

/** A letter as it goes out: one line of subject, HTML, text that stands on its own, and a calendar file or none. */
export type RenderedLetter = { subject: string; html: string; text: string; calendar: string | null }

/** The organisation's colours, and its own words for letters of this kind; ours where it has none. */
export type LetterLook = { accent?: Accent | undefined; words?: OwnWords }

type Written = { subject: string; title: string; body: ReactNode; say: Translator }

/** What mail programs know since long, and take as standard and not as quirks. */
const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'

/** Renders a letter in its language and as its organisation has it; everything it says comes from its props and from messages/. */
export async function renderLetter(letter: Letter, { accent, words = {} }: LetterLook = {}): Promise<RenderedLetter> {
  const shown = letter.kind === 'wording-test' ? exampleInOwnWords(letter) : letter
  const written =
    letter.kind === 'wording-test' ? asTest(write(shown, letter.props.words), letter) : write(shown, words)
  const subject = headerText(written.subject)
  const html = await htmlOf(
    <LetterLayout
      language={shown.language}
      accent={accent}
      subject={subject}
      from={'controller' in shown ? shown.controller.name : 'Rightsdesk'}
      title={written.title}
      footer={footerOf(shown, written.say)}
    >
      {written.body}
    </LetterLayout>,
  )
  const calendar = shown.kind === 'request-arrived' ? arrivalCalendar(shown, written.say) : null
  return { subject, html, text: plainText(html), calendar }
}

/** `react-dom/server` cannot be imported statically in a page. HTML has no NUL (WHATWG, 13.2.3.5). */
async function htmlOf(letter: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return `${doctype}${renderToStaticMarkup(letter).replaceAll('\0', '')}`
}

/** What a letter says, in the words of its organisation where it has any. */
function write(letter: PlainLetter, words: OwnWords): Written {
  const { subject, title, Body } = templateOf(letter)
  const ours = translator(letter.language)
  if (!('controller' in letter))
    return {
      subject: subject(letter, ours),
      title: title(letter, ours),
      body: <Body letter={letter} say={ours} />,
      say: ours,
    }
  const everywhere = { reference: letter.request.reference, organisation: letter.controller.name }
  const say = inOwnWords(ours, letter.kind, words, everywhere)
  const added = ownClosing(letter.kind, words, { ...everywhere, language: letter.language })
  const body = (
    <>
      <Body letter={letter} say={say} />
      {added !== null && <OwnParagraphs>{added}</OwnParagraphs>}
    </>
  )
  return { subject: subject(letter, say), title: title(letter, say), body, say }
}

/** Nobody takes it for a letter about somebody: it says in its subject and above all else that it is a test. */
function asTest({ subject, title, body, say }: Written, { language, props }: StaffLetterOf<'wording-test'>): Written {
  const ours = translator(language)
  return {
    subject: ours('letters.wording-test.subject', { subject }),
    title,
    body: (
      <>
        <Paragraph>
          <strong>{ours(`letters.wording-test.${props.isRehearsal ? 'rehearsal' : 'note'}`)}</strong>
        </Paragraph>
        {body}
      </>
    ),
    say,
  }
}

function footerOf(letter: PlainLetter, say: Translator) {
  if (!('controller' in letter))
    return <SmallPrint>{say(`letters.parts.${isAboutAccount(letter.kind) ? 'account' : 'staff'}Footer`)}</SmallPrint>
  return <RequesterFooter controller={letter.controller} reference={letter.request.reference} say={say} />
}
