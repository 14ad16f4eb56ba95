import type { LetterWords } from '../letter-words'

export const en: LetterWords = {
  common: `
    the and of to that is for you your my have please this with not are will all be any which would what from i has as
    about
  `,
  letters: /(?!)/g,
  asks: `
    request | please | i want | i would | i d like | i like | i wish | i demand | i hereby | i am asking | i ask |
    could you | can you | kindly | i expect | i need | i exercise | i am exercising | you must | stop
  `,
  ifs: 'if. | in case | unless | whether | should you | would have',
  rights: {
    access: `
      request … access | access to … data | access to … information | subject access | dsar. | sar. |
      right of access | copy of … data | copy of … information | copy of everything | copies of … data |
      copy of … file | copy of … records | what … data | what … information | which … data | what you … about me |
      what you … on me | everything you … about me | everything you … on me | whether you … data |
      if you … data about me | where you got my | data you hold | data you have | information you hold |
      information you have | categories and specific pieces | right to know
    `,
    correction: `
      rectif | correct … data | correct … address | correct … name | correct … record | correct … information |
      correct … birth | correction | inaccurate | incorrect … data | spelt wrong | spelled wrong | misspel |
      update my | amend my | change my name | change my address | is wrong | are wrong | is incorrect | out of date
    `,
    erasure: `
      eras | delet … data | delet … account | delet … information | delet … profile | delet … everything | deletion |
      delete me | delete all | remove … data | remove … account | remove … details | remove me from your system |
      forgotten | wipe | destroy … data | close my account and
    `,
    portability: `
      portab | machine readable | transfer … data to | transmit … data to | in a format … import | export of my
    `,
    restriction: `
      restrict … processing | restriction of | restrict … use | freeze my data | limit … processing
    `,
    objection: `
      object … process | object … use | objecting | objection | right to object | stop processing | stop … profil
    `,
    'marketing-objection': `
      direct marketing | marketing | newsletter | unsubscribe | advertis | promotional | mailing list | catalogue
    `,
    withdrawal: 'withdraw … consent | withdraw my permission | revoke … consent | take back … consent',
    'automated-decision': `
      human … review | automated decision | decided by … algorithm | decision … computer | a person … look at
    `,
    'opt-out': `
      do not sell | don t sell | stop selling | opt out of … sale | opt out of … shar | not to sell |
      sell my … information
    `,
    limit: 'limit … sensitive | sensitive personal information',
  },
}
