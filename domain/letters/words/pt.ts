import type { LetterWords } from '../letter-words'

export const pt: LetterWords = {
  common: `
    os as que e meus minha nao por favor com para uma voces dos do um sobre em eu ao meu seu da na no minhas tem dados
    gostaria este
  `,
  letters: /[ãõçâ]/gi,
  asks: `
    solicit | pec | pedido | pedir | por favor | quero | gostaria | desejo | venho | exijo | requer | me oponho |
    oponho me | podem | exerc | agradec | parem | requisit
  `,
  ifs: 'se. | caso. | no caso | quando',
  rights: {
    access: `
      acesso a | acesso conform | direito de acesso | aceder a | acessar … dados | copia … dados | copia de tud |
      que dados | quais … dados | quais informac | que informac | tem sobre mim | tem a meu respeito |
      possuem sobre mim | guardam sobre mim | dados … a meu respeito que | se … tratam … dados | acesso aos
    `,
    correction: `
      retific | corrij | corrig | correcao | incorret | inexat | errad | atualiz | desatualizad | alterem o meu |
      alterem a minha | esta mal
    `,
    erasure: `
      apag | elimin | exclu | direito ao esquecimento | esquecimento | remov | remocao | destrui
    `,
    portability: `
      portab | legivel por maquina | leitura automatica | leitura otica | transfiram os meus dados |
      transmit … dados a
    `,
    restriction: 'limitacao do | limit … tratamento | restrinj | restricao | bloque … dados',
    objection: 'oponho | oposicao | opor me | parem de tratar | deixem de tratar',
    'marketing-objection': `
      marketing | publici | newsletter | promoc | comercia | boletim | cancelar … subscricao | descadastr | propaganda
    `,
    withdrawal: 'retir … consentimento | revog … consentimento | retir … autorizacao | revogo',
    'automated-decision': 'decisao … automatizada | decisoes automatizadas | intervencao humana | algoritmo',
  },
}
