import type { AgencyKind, AgencyLevel } from '@gongkai/schema'

const levels: Readonly<Record<AgencyLevel, readonly string[]>> = {
  national: ['国家', '国家级', 'national'],
  province: ['省', '省级', '自治区', '直辖市', 'province'],
  prefecture: ['市', '市级', '地级', '地市级', '设区的市', 'prefecture'],
  county: ['县', '县级', '区', '区级', '区县', '区县级', '县市区', 'county'],
  township: ['乡', '镇', '乡级', '镇级', '乡镇', '乡镇级', '街道', 'township'],
}

const kinds: Readonly<Record<AgencyKind, readonly string[]>> = {
  government: ['人民政府', '政府', 'government'],
  department: ['部门', '机关', '政府部门', 'department'],
  subdistrict: ['街道办事处', '街道', '办事处', 'subdistrict'],
}

const yes = new Set(['是', '√', '✓', '1', 'y', 'yes', 'true', '对'])
const no = new Set(['', '否', '×', '0', 'n', 'no', 'false', '/'])

export const readLevel = (cell: string) => findKey(levels, cell)
export const readKind = (cell: string) => findKey(kinds, cell)

/** What a name says of its kind: 某镇人民政府, 某街道办事处, and a department otherwise. */
export function kindOfName(name: string): AgencyKind {
  if (name.endsWith('人民政府')) return 'government'
  return name.endsWith('街道办事处') || name.endsWith('街道') ? 'subdistrict' : 'department'
}

/** What a name says of its level; a department is of the level of the government that it belongs to. */
export function levelOfName(name: string, kind: AgencyKind, parent: AgencyLevel | undefined): AgencyLevel | undefined {
  if (kind === 'department') return parent
  return kind === 'subdistrict' || /[乡镇]人民政府$/.test(name) ? 'township' : undefined
}

/** 湖沟镇 of 固镇县湖沟镇人民政府 below 固镇县. */
export function shortNameOf(name: string, parentShortName = ''): string {
  const bare = name.replace(/(?<=.{2})(人民政府|办事处)$/, '')
  const at = parentShortName === '' ? -1 : bare.indexOf(parentShortName)
  const rest = at < 0 ? '' : bare.slice(at + parentShortName.length)
  return rest === '' ? bare : rest
}

/** `2024`, `2024年`, `２０２４年度`; null: blank; undefined: no year. */
export function readYear(cell: string): number | null | undefined {
  const bare = cell.normalize('NFKC').replace(/\s|年度?$/g, '')
  if (bare === '' || bare === '/' || bare === '-') return null
  return /^\d{4}$/.test(bare) ? Number(bare) : undefined
}

export function readFlag(cell: string): boolean | undefined {
  const bare = cell.normalize('NFKC').trim().toLowerCase()
  if (yes.has(bare)) return true
  return no.has(bare) ? false : undefined
}

function findKey<Key extends string>(words: Readonly<Record<Key, readonly string[]>>, cell: string): Key | undefined {
  const bare = cell.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  return (Object.keys(words) as Key[]).find((key) => words[key].includes(bare))
}
