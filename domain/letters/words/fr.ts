import type { LetterWords } from '../letter-words'

export const fr: LetterWords = {
  common: `
    le les des et je vous une est pour dans que mes ma sur avec ne pas votre ce aux du qui mon me veuillez avez j ai d
    par en au bonjour
  `,
  letters: /[èêàçœû]/gi,
  asks: `
    demand | veuillez | je souhait | je veux | je voudrais | merci de | je vous prie | pourriez vous | pouvez vous |
    par la presente | je m oppose | m opposer | j exige | je desire | s il vous plait | svp. | exerce | je sollicite |
    j aimerais | cessez | arretez
  `,
  ifs: 'si. | s il. | au cas ou | en cas de | dans le cas',
  rights: {
    access: `
      acces a. | acces aux | l acces | droit d acces | d acces | copie … donnees | copie … dossier | copie de tout |
      quelles … donnees | quelles informations | ce que vous … sur moi | donnees que vous detenez |
      informations que vous … me concernant | toutes les informations que vous | si vous … des donnees me concernant |
      communiquer … donnees | ou vous avez eu
    `,
    correction: `
      rectif | corrig | correction | inexact | erron | incorrect | est fausse | est faux | mal orthograph |
      mettre a jour | mise a jour | modifier mon | modifier mes
    `,
    erasure: 'supprim | suppression | effac | droit a l oubli | detrui | destruction | oubli',
    portability: `
      portab | lisible par … machine | transferer mes donnees | transmettre mes donnees a | format … reutilisable
    `,
    restriction: `
      limitation du | limiter … traitement | limitiez … traitement | geler … donnees | limitez … traitement
    `,
    objection: 'oppos | droit d opposition | cessez … traiter | arretez … traiter',
    'marketing-objection': `
      prospection | marketing | newsletter | publicit | infolettre | desabonn | desinscri | demarchage |
      lettre d information | promotionnel | commercial
    `,
    withdrawal: 'retir … consentement | retrait … consentement | revoqu … consentement | retir … accord',
    'automated-decision': 'decision … automatis | intervention humaine | algorithme',
  },
}
