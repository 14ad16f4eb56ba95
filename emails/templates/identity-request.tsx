import type { RequesterLetterOf } from '../catalogue'
import type { Template } from '../template'
import { DocumentsLink, FollowLink } from '../parts/follow-link'
import { Salutation } from '../parts/salutation'
import { Paragraph, Words } from '../parts/text'
import { Waiting } from '../parts/waiting'

/** Asks for the least that removes the doubt, and says what the question does to the time (GDPR Art. 12(6)). */
export const identityRequest: Template<RequesterLetterOf<'identity-request'>> = {
  subject: ({ request: { reference } }, say) => say('letters.identity-request.subject', { reference }),
  title: (_letter, say) => say('letters.identity-request.title'),
  Body: ({ letter, say }) => (
    <>
      <Salutation request={letter.request} say={say} />
      <Paragraph>{say('letters.identity-request.why')}</Paragraph>
      <Words>{letter.props.doubt}</Words>
      <Paragraph>
        {say('letters.identity-request.please')} {say(`letters.identity-request.method-${letter.props.method}`)}
      </Paragraph>
      {letter.props.method === 'document' ? (
        <DocumentsLink letter={letter} say={say} />
      ) : (
        <FollowLink letter={letter} label={say('letters.identity-request.reply')} say={say} />
      )}
      <Paragraph>{say('letters.identity-request.noFullId')}</Paragraph>
      <Waiting asks="identity-request" clocks={letter.props.clocks} language={letter.language} say={say} />
      <Paragraph>{say('letters.identity-request.otherWay')}</Paragraph>
    </>
  ),
}
