import type { LetterWords } from '../letter-words'

export const sv: LetterWords = {
  common: `
    att och jag som det ar mina min inte ni en av om for har er till den med ett kan mig pa vill de
  `,
  letters: /[åäö]/gi,
  asks: `
    begar | begaran | vanligen | jag vill | jag onskar | jag kraver | harmed | kan ni | snalla | forfragan | var god
  `,
  ifs: 'om ni | om jag | ifall | i den man',
  rights: {
    access: `
      tillgang | registerutdrag | kopia … uppgifter | vilka … uppgifter | vilken information | vad ni … om mig
    `,
    correction: 'rattels | ratta | korriger | felaktig | fel adress | stammer inte | komplettering',
    erasure: 'rader | radering | ta bort … uppgifter | ta bort … konto | tas bort | bli glomd | utplan',
    portability: 'portabilitet | maskinlasbar | overfor … uppgifter',
    restriction: 'begransning | begransa … behandling',
    objection: 'invand',
    'marketing-objection': 'direktmarknadsforing | marknadsforing | reklam | nyhetsbrev | avregistrera',
    withdrawal: 'aterkall | samtycke … tillbaka | tillbaka … samtycke',
    'automated-decision': 'automatiserat | automatiserade beslut',
  },
}
