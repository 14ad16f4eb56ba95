import { expect, it } from 'vitest'
import { guessColumns } from './column-guess'
import { valueGuess } from './value-guess'

it.each([
  [
    [
      'Ref',
      'Date received',
      'Name',
      'E-mail',
      'Request type',
      'Status',
      'Due date',
      'Date closed',
      'Outcome',
      'Handler',
    ],
  ],
  [
    [
      'Aktenzeichen',
      'Eingang',
      'Name',
      'E-Mail-Adresse',
      'Recht',
      'Status',
      'Frist',
      'Erledigt am',
      'Ergebnis',
      'Bearbeiter',
    ],
  ],
  [['Dossier', 'Reçu le', 'Nom', 'Courriel', 'Droit', 'État', 'Échéance', 'Clôturé le', 'Décision', 'Responsable']],
  [
    [
      'Expediente',
      'Fecha de recepción',
      'Nombre',
      'Correo',
      'Derecho',
      'Estado',
      'Plazo',
      'Cerrado el',
      'Resultado',
      'Asignado a',
    ],
  ],
  [
    [
      'Pratica',
      'Data ricezione',
      'Cognome',
      'Email',
      'Diritto',
      'Stato',
      'Scadenza',
      'Chiusa il',
      'Esito',
      'Assegnata a',
    ],
  ],
  [
    [
      'Kenmerk',
      'Ontvangen',
      'Naam',
      'E-mail',
      'Soort',
      'Status',
      'Termijn',
      'Afgehandeld op',
      'Uitkomst',
      'Behandelaar',
    ],
  ],
  [['Sygnatura', 'Data wpływu', 'Nazwisko', 'E-mail', 'Prawo', 'Stan', 'Termin', 'Zamknięto', 'Wynik', 'Prowadzi']],
  [
    [
      'Processo',
      'Recebido em',
      'Nome',
      'Email',
      'Direito',
      'Estado',
      'Prazo',
      'Encerrado em',
      'Decisão',
      'Responsável',
    ],
  ],
  [['Mã số', 'Ngày nhận', 'Họ tên', 'Email', 'Quyền', 'Trạng thái', 'Hạn', 'Ngày đóng', 'Kết quả', 'Người phụ trách']],
  [
    [
      'رقم الطلب',
      'تاريخ الاستلام',
      'الاسم',
      'البريد الإلكتروني',
      'الحق',
      'الحالة',
      'الموعد النهائي',
      'تاريخ الإغلاق',
      'النتيجة',
      'المسؤول',
    ],
  ],
])('guesses the columns of a register by their names: %j', (header) => {
  expect(guessColumns({ header, rows: [] }).map(({ meaning }) => meaning)).toEqual([
    'own-number',
    'received-on',
    'name',
    'email',
    'right',
    'state',
    'due-on',
    'closed-on',
    'outcome',
    'assignee',
  ])
})

it('guesses by what stands in a column whose name says nothing, and says from what', () => {
  const rows = [
    { line: 2, cells: ['amina@example.org', '2026-03-01', 'Löschung', 'erledigt', 'x'] },
    { line: 3, cells: ['ruth@example.org', '2026-03-02', 'Auskunft', 'offen', 'y'] },
  ]
  expect(guessColumns({ header: ['A', 'B', 'C', 'D', 'E'], rows })).toEqual([
    { meaning: 'email', from: 'content' },
    { meaning: 'received-on', from: 'content' },
    { meaning: 'right', from: 'content' },
    { meaning: 'state', from: 'content' },
    { meaning: 'ignore', from: null },
  ])
})

it('never offers a column that says who was verified', () => {
  const header = ['verified', 'ID verified', 'Identität verifiziert']
  expect(guessColumns({ header, rows: [] }).map(({ meaning }) => meaning)).toEqual(['ignore', 'ignore', 'ignore'])
})

it.each([
  ['Access', ['access']],
  ['SAR', ['access']],
  ['Art. 15 GDPR', ['access']],
  ['Art. 15, 17', ['access', 'erasure']],
  ['Auskunft und Löschung', ['access', 'erasure']],
  ['Rectification / Portability', ['correction', 'portability']],
  ['effacement', ['erasure']],
  ['Supresión', ['erasure']],
  ['Cancellazione', ['erasure']],
  ['Inzage', ['access']],
  ['Sprostowanie', ['correction']],
  ['Oposição', ['objection']],
  ['Xóa dữ liệu', ['erasure']],
  ['حذف', ['erasure']],
])('knows the right in %s', (cell, targets) => {
  expect(valueGuess('right', cell)).toEqual({ targets, isKnown: true })
})

it.each([
  ['right', 'please delete my account', ['erasure']],
  ['right', 'Auskunft (Kopie der Akte)', ['access']],
  ['state', 'closed - see mail', ['closed']],
  ['outcome', 'granted in part? granted', ['granted']],
] as const)('takes %s "%s" for a guess, and for no more', (meaning, cell, targets) => {
  expect(valueGuess(meaning, cell)).toEqual({ targets: [...targets], isKnown: false })
})

it.each([
  ['right', 'GDPR'],
  ['right', ''],
  ['state', '???'],
  ['channel', 'Fax'],
  ['outcome', 'see file'],
] as const)('makes nothing of %s "%s"', (meaning, cell) => {
  expect(valueGuess(meaning, cell)).toBeNull()
})
