import { expect, test } from 'vitest'
import type { LetterKind } from '@/domain/requests/letters'
import { letterExamples } from './examples'
import { renderLetter } from './render'

async function rendered(kind: LetterKind, state?: string) {
  const example = letterExamples.find(({ letter, state: its }) => letter.kind === kind && (!state || its === state))
  if (!example) throw new Error(`No example of ${kind}`)
  return renderLetter(example.letter)
}

test('the letter that confirms, as it is read', async () => {
  expect((await rendered('confirm-your-request')).text).toMatchInlineSnapshot(`
    "Hafenblick Reisen GmbH


    PLEASE CONFIRM YOUR REQUEST

    Hello,

    Someone asked Hafenblick Reisen GmbH something about personal data and gave this address. If it was you, please confirm it:

    Confirm https://privacy.hafenblick.example/hafenblick/confirm/a1b2c3d4e5f6

    This helps us to know that our answer reaches you. It asks for one click on the page that opens.

    We will answer by 7 April 2026 at the latest.

    If it was not you, tell us, and nothing more will be sent to this address:

    It was not me https://privacy.hafenblick.example/hafenblick/not-me/a1b2c3d4e5f6

    The links work for 14 days. We have the request either way, and its time has been running since we received it.

    ----------------------------------------

    Questions? Your data protection contact: Ruth Okafor, ruth.okafor@hafenblick.example, +49 40 5550 1234, Am Kai 7, 20457 Hamburg.

    Reference DSR-2026-0042-7

    A reply to this letter goes to ruth.okafor@hafenblick.example."
  `)
})

test('a reminder of several, as it is read', async () => {
  const { subject, text } = await rendered('deadline-reminder', 'several, one of them late')

  expect(`${subject}\n\n${text}`).toMatchInlineSnapshot(`
    "[1 late, 2 due, the next on Tue 7 April] DSR-2026-0040-2 and 2 more

    Rightsdesk


    ONE REQUEST IS LATE

    DSR-2026-0040-2
    Due 31 March 2026, 4 days late
    Asked for: erasure

     * It is yours.
     * More time can be taken only until 7 April 2026.
     * A refusal of any part must be told by 7 April 2026.

    Open DSR-2026-0040-2 https://privacy.hafenblick.example/desk/requests/DSR-2026-0040-2

    DSR-2026-0042-7
    Due 7 April 2026, 3 days left
    Asked for: access and erasure

     * Nobody has it in hand.
     * The e-mail address is not confirmed. The time runs all the same: accept the request or answer it.
     * More time can be taken only until 7 April 2026.
     * A refusal of any part must be told by 7 April 2026.

    Open DSR-2026-0042-7 https://privacy.hafenblick.example/desk/requests/DSR-2026-0042-7

    DSR-2026-0044-5
    Due 11 April 2026, 7 days left
    Asked for: access and erasure

     * It is yours.
     * The clock stands still; without the pause it is due on the day above. Ask again, or search with what you have.
     * More time can be taken only until 7 April 2026.
     * A refusal of any part must be told by 7 April 2026.

    Open DSR-2026-0044-5 https://privacy.hafenblick.example/desk/requests/DSR-2026-0044-5

    ----------------------------------------

    Sent by Rightsdesk to people who handle data subject requests. No personal data is in this letter: open the request to see who asks."
  `)
})

test('the calendar file: every day once, all day, no person', async () => {
  expect((await rendered('request-arrived')).calendar).toMatchInlineSnapshot(`
    "BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Rightsdesk//Rightsdesk//EN
    NAME:DSR-2026-0042-7
    X-WR-CALNAME:DSR-2026-0042-7
    BEGIN:VEVENT
    UID:DSR-2026-0042-7-askIdentityByOn@privacy.hafenblick.example
    SEQUENCE:0
    DTSTAMP:20260305T000000Z
    DTSTART;VALUE=DATE:20260310
    DTEND;VALUE=DATE:20260311
    X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
    X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE
    SUMMARY:DSR-2026-0042-7: Ask who it is by
    URL;VALUE=URI:https://privacy.hafenblick.example/desk/requests/DSR-2026-00
     42-7
    END:VEVENT
    BEGIN:VEVENT
    UID:DSR-2026-0042-7-extensionNoticeDueOn@privacy.hafenblick.example
    SEQUENCE:0
    DTSTAMP:20260305T000000Z
    DTSTART;VALUE=DATE:20260407
    DTEND;VALUE=DATE:20260408
    X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
    X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE
    SUMMARY:DSR-2026-0042-7: More time can be taken until
    URL;VALUE=URI:https://privacy.hafenblick.example/desk/requests/DSR-2026-00
     42-7
    END:VEVENT
    BEGIN:VEVENT
    UID:DSR-2026-0042-7-refusalNoticeDueOn@privacy.hafenblick.example
    SEQUENCE:0
    DTSTAMP:20260305T000000Z
    DTSTART;VALUE=DATE:20260407
    DTEND;VALUE=DATE:20260408
    X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
    X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE
    SUMMARY:DSR-2026-0042-7: A refusal must be told by
    URL;VALUE=URI:https://privacy.hafenblick.example/desk/requests/DSR-2026-00
     42-7
    END:VEVENT
    BEGIN:VEVENT
    UID:DSR-2026-0042-7-dueOn@privacy.hafenblick.example
    SEQUENCE:0
    DTSTAMP:20260305T000000Z
    DTSTART;VALUE=DATE:20260407
    DTEND;VALUE=DATE:20260408
    X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
    X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE
    SUMMARY:DSR-2026-0042-7: Answer due
    URL;VALUE=URI:https://privacy.hafenblick.example/desk/requests/DSR-2026-00
     42-7
    END:VEVENT
    END:VCALENDAR"
  `)
})

test('a reminder of thousands counts them all, lists a hundred, and leads to the queue for the rest', async () => {
  const { letter } = letterExamples.find(({ letter: { kind } }) => kind === 'deadline-reminder') ?? {}
  if (letter?.kind !== 'deadline-reminder') throw new Error('No example of a reminder')
  const [item] = letter.props.items
  if (!item) throw new Error('A reminder of nothing')
  const items = Array.from({ length: 12_000 }, (_, place) => ({ ...item, reference: `DSR-2026-${place}-1` }))
  const { subject, text } = await renderLetter({ ...letter, props: { ...letter.props, items } })

  expect(subject).toContain('DSR-2026-0-1 and 11999 more')
  expect(text.match(/^DSR-2026-\d+-1$/gm)).toHaveLength(100)
  expect(text).toContain('11,900 more requests are in the queue https://privacy.hafenblick.example/desk?tab=open')
})
