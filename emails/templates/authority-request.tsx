import type { RequesterLetterOf } from '../catalogue'
import type { Template } from '../template'
import { DocumentsLink, FollowLink } from '../parts/follow-link'
import { Salutation } from '../parts/salutation'
import { Paragraph, Words } from '../parts/text'
import { Waiting } from '../parts/waiting'

/** Asks whoever acts for another person for the least that shows it, and says what that does to the time. */
export const authorityRequest: Template<RequesterLetterOf<'authority-request'>> = {
  subject: ({ request: { reference } }, say) => say('letters.authority-request.subject', { reference }),
  title: (_letter, say) => say('letters.authority-request.title'),
  Body: ({ letter, say }) => (
    <>
      <Salutation request={letter.request} say={say} />
      <Paragraph>{say('letters.authority-request.why')}</Paragraph>
      <Words>{letter.props.doubt}</Words>
      <Paragraph>
        {say('letters.authority-request.please')} {say(`letters.authority-request.proof-${letter.props.proof}`)}
      </Paragraph>
      {letter.props.proof === 'confirmed-by-person' ? (
        <FollowLink letter={letter} label={say('letters.authority-request.reply')} say={say} />
      ) : (
        <DocumentsLink letter={letter} say={say} />
      )}
      <Paragraph>{say('letters.authority-request.least')}</Paragraph>
      <Waiting asks="authority-request" clocks={letter.props.clocks} language={letter.language} say={say} />
      <Paragraph>{say('letters.authority-request.otherWay')}</Paragraph>
    </>
  ),
}
