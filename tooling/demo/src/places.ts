import type { AgencyImport, AgencyKind, AgencyLevel } from '@gongkai/schema'

type Years = readonly [first: number, last: number]

function place(
  code: string,
  parentCode: string | null,
  level: AgencyLevel,
  name: string,
  shortName: string,
  years: Years | null,
  kind: AgencyKind = 'government',
): AgencyImport {
  const expected = years && { firstYear: years[0], lastYear: years[1] }
  return { code, parentCode, level, kind, name, shortName, expected, contact: {}, fictional: false, ownOffice: false }
}

const province = (code: string, name: string) => place(code, null, 'province', `${name}人民政府`, name, null)
const city = (code: string, parent: string, name: string, years: Years | null = null) =>
  place(code, parent, 'prefecture', `${name}人民政府`, name, years)
const county = (code: string, parent: string, full: string, name: string, years: Years | null = null) =>
  place(code, parent, 'county', `${full}人民政府`, name, years)
const town = (code: string, full: string, name: string, year: number) =>
  place(code, code.slice(0, 6), 'township', `${full}人民政府`, name, [year, year])
const street = (code: string, full: string, name: string, year: number) =>
  place(code, code.slice(0, 6), 'township', `${full}办事处`, name, [year, year], 'subdistrict')

/**
 * The real places of the published reports in this collection and what lies above them. A place is expected only for
 * years the collection set out to hold: a gap here says nothing about whether the agency reported. Codes are those of
 * GB/T 2260 down to counties; townships carry their county's code and their name.
 */
export const realPlaces: readonly AgencyImport[] = [
  province('320000', '江苏省'),
  city('320800', '320000', '淮安市', [2024, 2025]),
  county('320813', '320800', '淮安市洪泽区', '洪泽区', [2023, 2024]),
  county('320831', '320800', '金湖县', '金湖县', [2023, 2023]),
  city('321300', '320000', '宿迁市', [2023, 2025]),
  province('330000', '浙江省'),
  city('330300', '330000', '温州市'),
  county('330304', '330300', '温州市瓯海区', '瓯海区'),
  street('330304-liao', '温州市瓯海区丽岙街道', '丽岙街道', 2023),
  city('330600', '330000', '绍兴市'),
  county('330602', '330600', '绍兴市越城区', '越城区'),
  street('330602-donghu', '绍兴市越城区东湖街道', '东湖街道', 2023),
  city('330700', '330000', '金华市'),
  county('330782', '330700', '义乌市', '义乌市'),
  street('330782-niansanli', '义乌市廿三里街道', '廿三里街道', 2023),
  province('340000', '安徽省'),
  city('340300', '340000', '蚌埠市'),
  county('340323', '340300', '固镇县', '固镇县', [2020, 2020]),
  town('340323-hugou', '固镇县湖沟镇', '湖沟镇', 2020),
  city('341100', '340000', '滁州市'),
  county('341122', '341100', '来安县', '来安县'),
  town('341122-xinan', '来安县新安镇', '新安镇', 2021),
  city('341600', '340000', '亳州市'),
  county('341621', '341600', '涡阳县', '涡阳县'),
  town('341621-wonan', '涡阳县涡南镇', '涡南镇', 2025),
  county('341622', '341600', '蒙城县', '蒙城县'),
  town('341622-banqiaoji', '蒙城县板桥集镇', '板桥集镇', 2025),
  province('360000', '江西省'),
  city('360700', '360000', '赣州市'),
  county('360733', '360700', '会昌县', '会昌县'),
  town('360733-zhongcun', '会昌县中村乡', '中村乡', 2020),
  province('370000', '山东省'),
  city('370300', '370000', '淄博市'),
  place('370300-zhongbu', '370300', 'township', '中埠镇人民政府', '中埠镇', [2020, 2020]),
  city('370800', '370000', '济宁市'),
  county('370883', '370800', '邹城市', '邹城市'),
  town('370883-tangcun', '邹城市唐村镇', '唐村镇', 2020),
  town('370883-tianhuang', '邹城市田黄镇', '田黄镇', 2021),
  province('440000', '广东省'),
  city('440100', '440000', '广州市'),
  county('440105', '440100', '广州市海珠区', '海珠区'),
  street('440105-guanzhou', '广州市海珠区官洲街道', '官洲街道', 2023),
  province('520000', '贵州省'),
  city('520300', '520000', '遵义市'),
  county('520322', '520300', '桐梓县', '桐梓县', [2022, 2022]),
]
