export const reportsEn = {
  title: 'Annual report',
  correcting: 'This is a correction. Version {version} stays public until it is published.',
  returned: 'The reviewer returned this report: {reason}',
  fields: {
    title: 'Title',
    coverage: 'Coverage',
    from: 'Period from',
    to: 'Period to',
    sourceAddress: 'Original address',
    preface: 'Preface',
    overview: '1. Overview',
    problems: '5. Main problems and improvement',
    other: '6. Other matters to report',
  },
  basics: {
    title: 'Title, period and original address',
    reportTitle: 'Title of the report',
    from: 'Period from',
    to: 'Period to',
    coverage: 'Coverage',
    sourceAddress: 'Original address (of a published report that is transcribed)',
  },
} as const
