import type { LetterWords } from '../letter-words'

export const es: LetterWords = {
  common: `
    el los las y que por favor mis una con para del mi usted no se ustedes su como la les quiero lo al un me he sus
    son esta tienen
  `,
  letters: /[ñ¿¡]/gi,
  asks: `
    solicit | pid | por favor | quiero | quisiera | deseo | ruego | exijo | peticion | me opongo | por la presente |
    ejerc | ejerz | podrian | pueden | les agradec | necesito | dejen | oponerme | estoy objetando | reclamo
  `,
  ifs: 'si. | en caso | en el caso | cuando',
  rights: {
    access: `
      acceso a | acceso de | acceso conform | derecho de acceso | acceder a | copia … datos | copia de todo |
      que datos | que informacion | cuales … datos | datos … tienen sobre mi | informacion … tienen sobre mi |
      lo que … sobre mi | tienen sobre mi | tienen de mi | de donde … sacado | si tratan … datos
    `,
    correction: `
      rectif | corrij | correg | correccion | erroneo | incorrect | inexact | esta mal | equivocad | actualic |
      actualiz | modifiquen | cambien mi
    `,
    erasure: `
      elimin | supresion | suprim | borr | cancelacion de mis datos | derecho al olvido | olvido |
      den de baja mi cuenta | cierren mi cuenta
    `,
    portability: `
      portab | legible por … maquina | lectura mecanica | transfieran mis datos | transmit … mis datos a
    `,
    restriction: `
      limitacion del | limit … tratamiento | restrinj … procesamiento | restrinj … tratamiento | bloque … datos |
      restring
    `,
    objection: 'opong | oposicion | oponer | objecion | objetando | dejen de tratar',
    'marketing-objection': `
      marketing | mercadotecnia | publici | boletin | newsletter | comerciales | promocion | darme de baja de |
      dar de baja … lista | propaganda
    `,
    withdrawal: 'retir … consentimiento | revoc … consentimiento | revoco | retiro … autorizacion',
    'automated-decision': 'decision … automatizada | decisiones automatizadas | intervencion humana | algoritmo',
  },
}
