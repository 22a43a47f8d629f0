import { text, type Text } from '@gongkai/schema'

/** Why a cell is unsure, in the words of whoever compares it with the original. */
export const reasons = {
  wrapped: text('数字在格内断行，没有合计可以印证', 'digits wrapped inside a cell, not proven by a sum'),
  merged: text('原件中一格对应表内多格', 'one printed cell covers several of the form'),
  blanksAround: text(
    '数字前后有空白格，不能确定属于本行的是哪些',
    'blank cells around the numbers: which of them belong to the row is not certain',
  ),
  fewerCells: text('本行格数少于相邻各行', 'the row has fewer cells than its neighbours'),
  otherWidth: text('本行格数与相邻各行不一致', 'the row has another number of cells than its neighbours'),
  columnsOutOfOrder: text('列的顺序与规定格式不一致', 'the columns are headed in another order than the form’s'),
  besideHole: text('相邻一行没有找到，本行数字可能错位', 'the row next to this one was not found'),
  noNumbers: text('找到了项目名称，没有找到对应的数字', 'the label is there, but no numbers beside it'),
  looseNumbers: text('本行旁边有归属不明的数字', 'numbers without a label stand beside this row'),
  printedTwice: text('同一行出现两次，数字不一致', 'the row is printed twice with different numbers'),
  likeAnother: text('项目名称与另一行相近', 'the label is like that of another row'),
  underAnother: text('数字上方是另一行的项目名称', 'the label above these numbers is that of another row'),
  noLabel: text('数字旁边没有找到项目名称', 'no label was found beside these numbers'),
  labelApart: text(
    '项目名称与数字不在一处，且相邻一行没有找到',
    'the label stands apart from its numbers and a neighbouring row is missing',
  ),
  unknownLabel: text('项目名称无法识别', 'the label could not be recognised'),
  notOneRow: text('十五个数字不在同一行', 'the fifteen numbers do not stand in one row'),
  notWhole: text('件数应为整数', 'a count is a whole number'),
  negativeCount: text('件数不应为负数', 'a count is not negative'),
  impossibleCount: text('件数应为非负整数', 'a count is a whole number and not negative'),
  moneyForCount: text('应填件数处出现金额', 'money stands where a count belongs'),
  noUnit: text('金额没有注明单位，是元还是万元请核对原件', 'the amount has no unit: 元 or 万元?'),
  negativeAmount: text('金额不应为负数', 'an amount is not negative'),
  signForZero: text('原件印作字母或符号，不是数字0', 'printed as a letter or sign, not as the digit 0'),
  tooLarge: text('数字过大', 'larger than any count'),
  leadingZero: text('数字以0开头', 'begins with a zero'),
  unsureBefore: text('首次识别时即存疑', 'unsure when it was first read'),
} as const satisfies Record<string, Text>

/** `numbers` values, printed as given, stand where the form has `cells`. */
export function wrongNumber(numbers: number, cells: number, printed: string): Text {
  return text(
    `此处应有${cells}个数字，原件为${numbers}个（${printed}）`,
    `${numbers} numbers stand where ${cells} belong (${printed})`,
  )
}

/** Split digits were joined in the one way that the sums allow. */
export function joinedBySums({ zh, en }: Text): Text {
  return text(`${zh}；已按合计关系拼接，请核对`, `${en}; joined so that the sums hold`)
}

export function notMoney(unit: string): Text {
  return text(`“${unit}”不是金额单位`, `${unit} is not a unit of money`)
}

export function notNumber(value: string): Text {
  return text(`“${value}”不是数字`, `${value} is not a number`)
}

/** A sum of the form (`rule`) does not hold: what stands there, and what it should be equal to. */
export function sumFails(rule: string, left: number | null, right: number | null): Text {
  return text(
    `表内加总不符（${left}与${right}），请对照原件核对`,
    `${rule} does not hold: ${left} against ${right}; compare with the original`,
  )
}
