const chineseDigits = '〇一二三四五六七八九'

/** 二〇二三 → 2023; undefined for anything else. */
function fromChinese(text: string): number | undefined {
  const digits = [...text.replace(/[零○Ｏ]/g, '〇')].map((char) => chineseDigits.indexOf(char))
  return digits.length === 4 && digits.every((digit) => digit >= 0) ? Number(digits.join('')) : undefined
}

/** Agency and year of a title without spaces. */
export function itemOf(title: string): { agency: string | null; year: number | null } {
  const match =
    /(?:20)?(20\d\d)(?=年|政府|$|\D)/.exec(title) ?? /([二][〇○零Ｏ][〇○零Ｏ一二三四五六七八九]{2})年/.exec(title)
  const year = match?.[1] ? (/^\d/.test(match[1]) ? Number(match[1]) : (fromChinese(match[1]) ?? null)) : null
  const rest = match ? [title.slice(0, match.index), title.slice(match.index + match[0].length)] : [title]
  const names = rest.map((part) =>
    cleanAgency(part.replace(/(?:政府信息公开|政务公开|信息公开|年度报告|年报|工作报告).*$/, '')),
  )
  return { agency: names.find((name) => name.length >= 2) ?? null, year }
}

/** A name without what titles put around it. */
export function cleanAgency(text: string): string {
  return text
    .replace(/^(?:关于|《|附件\d*[:：]?)+/, '')
    .replace(/^年度?|年度?$/g, '')
    .replace(/[》()[\]"“”:\-—]+/g, '')
    .replace(/(?:的|关于|本级)$/, '')
}

const place =
  '[\\u4e00-\\u9fff]{2,14}?(?:省|自治区|自治州|市|县|区|旗|镇|乡|街道)(?:人民政府)?(?:办公厅|办公室|办事处|[\\u4e00-\\u9fff]{2,10}?(?:局|委员会|厅))?'

/** The agency that a text without spaces names as its author: 请与…联系, 由…编制, 2023年，金湖县…. */
export function agencyInText(text: string): string | null {
  const start = text.slice(0, 3000)
  const contact = new RegExp(
    `(?:请(?:与|和|同|联系|直接与)|本报告由|由)(${place})(?=党政|办公|政务|联系|根据|按照|编制|[(（])`,
  ).exec(start)
  const opening = new RegExp(`(?:^|[。,])(?:20\\d\\d年(?:度|以来|来)?,?)(?!我|全|本|各)(${place})`).exec(start)
  const name = contact?.[1] ?? opening?.[1]
  return name ? name.replace(/(?<=.)(?:办公室|办公厅)$/, '') : null
}
