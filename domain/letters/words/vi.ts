import type { LetterWords } from '../letter-words'

export const vi: LetterWords = {
  common: `
    toi va cua cac cho khong ban nay la duoc nhung trong ve co vui long thong tin ca nhan du lieu xin yeu cau cong ty
    hay da quy
  `,
  letters: /[ăđơư\u1EA0-\u1EF9]/gi,
  asks: `
    yeu cau | de nghi | vui long | toi muon | xin. | hay. | mong | toi phan doi | toi rut | cho toi biet | dung. |
    lam on | ngung | cong ty nao
  `,
  ifs: 'neu. | truong hop',
  rights: {
    access: `
      truy cap | quyen duoc biet | ban sao | xem du lieu | xem lai du lieu | xem thong tin | nhung du lieu nao |
      nhung du lieu gi | du lieu gi | thong tin gi | nhung thong tin nao | du lieu nao | cung cap du lieu |
      cung cap cho toi … du lieu | cung cap … thong tin ca nhan
    `,
    correction: `
      chinh sua | sua doi | sua lai | dinh chinh | cap nhat lai | khong chinh xac | bi sai | sai ten | cap nhat | sua.
    `,
    erasure: 'xoa. | huy du lieu | huy bo du lieu | go bo | xoa bo',
    portability: 'chuyen du lieu | may doc duoc | doc duoc bang may | chuyen giao du lieu',
    restriction: 'han che xu ly | han che viec xu ly | tam dung xu ly | han che … xu ly',
    objection: 'phan doi',
    'marketing-objection': 'quang cao | tiep thi | newsletter | ban tin | khuyen mai | nhan tin rac',
    withdrawal: 'rut lai su dong y | rut su dong y | rut lai … dong y | rut … dong y | huy dong y',
    'automated-decision': 'tu dong ra quyet dinh | quyet dinh tu dong',
  },
}
