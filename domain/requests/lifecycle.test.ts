import { expect, test } from 'vitest'
import { eventTypes } from './event-types'
import { requestStates } from './events'
import { nextState } from './lifecycle'

/** Every event in every state: where it leads, or `-` where it is refused. */
const grid = `
                        unconfirmed  open    closed
received                -            -       -
held                    unconfirmed  open    -
released                unconfirmed  open    -
linked                  unconfirmed  open    -
emailConfirmed          open         open    -
accepted                open         -       -
acknowledged            unconfirmed  open    -
assigned                unconfirmed  open    -
identityRequested       unconfirmed  open    -
identityCodeMade        unconfirmed  open    -
identityCodeEntered     unconfirmed  open    -
identityCodeSpent       unconfirmed  open    -
identityInsufficient    unconfirmed  open    -
identityVerified        unconfirmed  open    -
identityNotDoubted      unconfirmed  open    -
identityFailed          unconfirmed  open    -
contactChanged          unconfirmed  open    -
newAddressGiven         -            open    -
contactChangeDenied     unconfirmed  open    closed
addressDenied           unconfirmed  open    closed
clarificationRequested  unconfirmed  open    -
clarificationReceived   unconfirmed  open    -
feeRequested            unconfirmed  open    -
feeConfirmed            unconfirmed  open    -
feePaid                 unconfirmed  open    -
feeNotPaid              unconfirmed  open    -
particularsRequested    unconfirmed  open    -
requestCompleted        unconfirmed  open    -
authorityRequested      unconfirmed  open    -
authorityInsufficient   unconfirmed  open    -
authorityShown          unconfirmed  open    -
childConsidered         unconfirmed  open    -
consentAsked            -            open    -
consentAnswered         -            open    -
extended                unconfirmed  open    -
noteWritten             unconfirmed  open    closed
remindersSnoozed        unconfirmed  open    -
restPassedOn            unconfirmed  open    closed
messageSent             unconfirmed  open    closed
messageReceived         unconfirmed  open    closed
fileReceived            unconfirmed  open    -
fileNotKept             unconfirmed  open    closed
fileRemoved             unconfirmed  open    closed
fileOpened              unconfirmed  open    closed
restricted              unconfirmed  open    -
notRestricted           unconfirmed  open    -
liftingAnnounced        unconfirmed  open    closed
restrictionLifted       unconfirmed  open    closed
systemAsked             unconfirmed  open         -
taskAskedAgain          unconfirmed  open         -
taskAnswered            unconfirmed  open         -
taskFileReceived        unconfirmed  open         -
taskFileRemoved         unconfirmed  open         -
taskAccepted            unconfirmed  open         -
taskWithdrawn           unconfirmed  open         closed
taskChased              unconfirmed  open         -
rightDecided            unconfirmed  open    -
rightDone               unconfirmed  open    -
copyNotAwaited          unconfirmed  open    -
recipientsTold          -            open    closed
answerDrafted           unconfirmed  open    -
answerApproved          unconfirmed  open    -
answerGivenBack         unconfirmed  open    -
answerFileAttached      unconfirmed  open    -
answerFileReviewed      unconfirmed  open    -
answerFileRemoved       unconfirmed  open    closed
answerFileWithdrawn     unconfirmed  open    closed
answered                unconfirmed  open    -
answerDownloaded        -            open    closed
answerAskedAgain        -            open    closed
answerRenewed           -            open    closed
answerCodeMade          unconfirmed  open    closed
answerCodeTold          unconfirmed  open    closed
answerCodeSpent         -            open    closed
paperAsked              -            open    closed
closedWithoutAnswer     closed       closed  -
closedBeforeImport      -            closed  -
letterLeft              unconfirmed  open    closed
withdrawn               closed       closed  -
reopened                unconfirmed  open    open
markedSpam              unconfirmed  open    -
unmarkedSpam            unconfirmed  open    -
tagged                  unconfirmed  open    closed
untagged                unconfirmed  open    closed
corrected               unconfirmed  open    -
dayOrdered              unconfirmed  open    -
latenessExplained       unconfirmed  open    closed
redated                 unconfirmed  open    -
confidentialSet         unconfirmed  open    closed
confidentialLifted      unconfirmed  open    closed
barred                  unconfirmed  open    closed
unbarred                unconfirmed  open    closed
legalHoldSet            unconfirmed  open    closed
legalHoldLifted         unconfirmed  open    closed
forgotten               -            -       closed
discarded               -            closed  closed
`

test('the life of a request', () => {
  const [heading = [], ...rows] = grid
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  expect(heading).toEqual([...requestStates])
  expect(rows.map(([event]) => event)).toEqual([...eventTypes])
  const drawn = eventTypes.map((event) => [event, ...requestStates.map((state) => nextState(state, event) ?? '-')])
  expect(drawn).toEqual(rows)
})
