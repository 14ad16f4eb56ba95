import type { LetterWords } from '../letter-words'

export const it: LetterWords = {
  common: `
    il di che e un per mi i miei mia gli con non della dei sono vi delle alla dal vostra ho una del mio le nel voi
    avete da si in
  `,
  letters: /[ìòù]/gi,
  asks: `
    richied | chied | richiest | vorrei | voglio | desidero | per favore | vi prego | prego | con la presente |
    mi oppongo | esercit | pretendo | potreste | potete | invito | gradirei | smettete | intendo | cortesemente |
    gentilmente
  `,
  ifs: 'se. | qualora | nel caso | in caso | laddove',
  rights: {
    access: `
      accesso | accedere ai | copia … dati | copia di tutt | quali … dati | quali informazioni | che dati |
      che informazioni | dati … avete su di me | cosa sapete | informazioni … su di me | dati … in vostro possesso |
      da dove avete | se … trattamento di dati … riguard
    `,
    correction: `
      rettific | correg | correzione | inesatt | inaccurat | errat | sbagliat | aggiorn | scorrett |
      modificare il mio | incomplet
    `,
    erasure: `
      cancell | eliminat | eliminare | eliminazione | diritto all oblio | oblio | rimuover | rimozione | distrugg
    `,
    portability: `
      portab | leggibile … dispositiv | leggibile … macchin | leggibili da | trasferire i miei dati |
      trasmettere i miei dati a
    `,
    restriction: 'limitazione del | limit … trattamento | restringiate | restrizione | congelare i',
    objection: 'oppong | opposizione | opporsi | opporre | obiezione | cessare il trattamento',
    'marketing-objection': `
      marketing | pubblicit | newsletter | promozional | commercial | disiscri | cancellarmi dalla lista | mailing
    `,
    withdrawal: 'ritir … consenso | revoc … consenso | revoco | consenso … revoc',
    'automated-decision': 'decisione … automatizzat | decisioni automatizzate | intervento umano | algoritmo',
  },
}
