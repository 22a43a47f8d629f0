import type { Prose } from './sentences.ts'

/** What a sentence claims in words, without a number (false alarm h: 未收到 and 无 are zeros). */
export interface Claim {
  readonly kind: ClaimKind
  readonly from: number
  readonly to: number
  /** The sentence up to the claim, for scope words. */
  readonly lead: string
  readonly sentence: string
}

export type ClaimKind =
  | 'nothingReceived'
  | 'noReconsideration'
  | 'noLitigation'
  | 'noProceedings'
  | 'allAnswered'
  | 'allUpheld'
  | 'noneIssued'
  | 'noneInForce'

const none = '(?:未发生|没有发生|未出现|未产生|没有|未有|无|未被)'
const about =
  '(?:任何|一[件起例]|因|涉及|有关|关于|政府信息公开|政务公开|信息公开|工作|引[起发]的?|导致的?|而|被|申请|提起的?|相关|的)*'
const nothingElse = '(?:案件|案|情况|申请|事项|发生|现象)*(?=[，,。；;、！!\\s（(]|$)'
const both = '(?:行政)?复议(?:案件|申请)?(?:、|和|及|或|以及|与|也?(?:没有|未|无))(?:被?提?起?)(?:行政)?诉讼'

const patterns: readonly (readonly [ClaimKind, RegExp])[] = [
  [
    'nothingReceived',
    /(?:未|没有|尚未)(?:收|接)到(?!.{0,24}(?:网络|书面|纸质|信函|邮寄|当面|现场|口头)(?:提交|申请|的))[^。；;]{0,40}?(?:信息公开的?申请|依申请公开(?:申请|事项|件)?)(?![人表书])/g,
  ],
  ['noProceedings', new RegExp(`${none}${about}${both}${nothingElse}`, 'g')],
  ['noReconsideration', new RegExp(`${none}${about}(?:行政)?复议${nothingElse}`, 'g')],
  ['noLitigation', new RegExp(`${none}${about}(?:行政)?诉讼${nothingElse}`, 'g')],
  [
    'allAnswered',
    /(?:均已?|全部|已全部|全都)(?:按时|按期|依法|及时|按规定|予以|作出|按法定期限)*(?:办结|答复完毕|办理完毕|答复|办复)/g,
  ],
  ['allUpheld', /(?:均|全部|全都|都)(?:获得?|予以|被|得到|为)?(?:结果)?维持/g],
  ['noneIssued', /(?:未|没有)(?:制定|制发|出台|印发|制定出台|新制发|新制定)(?:任何|行政|过)*规范性文件/g],
  ['noneInForce', /(?:无|没有)现行有效的?(?:行政)?规范性文件/g],
]

/** The claims of a text, each place by its first reading, in the order of the text. */
export function findClaims({ text, sentences }: Prose): Claim[] {
  return sentences.flatMap(({ from, to }) => {
    const sentence = text.slice(from, Math.min(to, from + 600))
    if (!/[无未没均全都]/.test(sentence)) return []
    const claims: Claim[] = []
    for (const [kind, pattern] of patterns)
      for (const { 0: words, index } of sentence.matchAll(pattern)) {
        const [start, end] = [from + index, from + index + words.length]
        if (claims.some((claim) => claim.from < end && start < claim.to)) continue
        claims.push({ kind, from: start, to: end, lead: sentence.slice(0, index), sentence })
      }
    return claims.toSorted((one, other) => one.from - other.from)
  })
}
