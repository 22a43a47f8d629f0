/** Light and dark of the tokens of packages/ui that charts use: what a file shows on its own, and a page without tokens. */
const tokens = {
  paper: ['#faf8f3', '#171614'],
  'paper-sunken': ['#f1ede3', '#24221e'],
  ink: ['#1e1c19', '#ece7dc'],
  'ink-soft': ['#5c574e', '#aba393'],
  rule: ['#d9d3c5', '#3a362f'],
  'rule-strong': ['#8b8476', '#8c8475'],
  'series-1': ['#a52a1a', '#f2927c'],
  'series-2': ['#1c5d8f', '#7cb8e8'],
  'series-3': ['#a56a00', '#e0b45c'],
  'series-4': ['#14705f', '#66c7b0'],
  'series-5': ['#6d3f86', '#c39ae0'],
  'series-6': ['#4f4a42', '#b9b1a2'],
} as const satisfies Record<string, readonly [light: string, dark: string]>

export type Token = keyof typeof tokens

export const seriesTokens = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6'] as const

/** Attributes that fill and stroke a shape. */
export type Palette = (fill: Token | 'none', stroke?: Token) => string

/** There are few pairs of colours, and every shape asks for one. */
function remember(palette: Palette): Palette {
  const known = new Map<string, string>()
  return (fill, stroke) => {
    const key = `${fill} ${stroke}`
    const attributes = known.get(key) ?? palette(fill, stroke)
    known.set(key, attributes)
    return attributes
  }
}

/** Colours of the page around, so that its themes apply; no style element or attribute that a CSP would refuse. */
export const pagePalette = remember(
  (fill, stroke) => `fill="${pageColour(fill)}"${stroke ? ` stroke="${pageColour(stroke)}"` : ''}`,
)

function pageColour(token: Token | 'none'): string {
  return token === 'none' ? token : `var(--${token},${tokens[token][0]})`
}

/** Plain colours that every viewer and office suite knows, with classes that `fileStyle` turns dark. */
export const filePalette = remember((fill, stroke) => {
  const classes = [fill === 'none' ? '' : `f-${fill}`, stroke ? `s-${stroke}` : ''].filter(Boolean).join(' ')
  const paints = `fill="${fill === 'none' ? fill : tokens[fill][0]}"${stroke ? ` stroke="${tokens[stroke][0]}"` : ''}`
  return classes === '' ? paints : `class="${classes}" ${paints}`
})

const darkRules = Object.entries(tokens)
  .map(([token, [, dark]]) => `.f-${token}{fill:${dark}}.s-${token}{stroke:${dark}}`)
  .join('')

export const fileStyle = `<style>text{font-variant-numeric:tabular-nums}@media (prefers-color-scheme:dark){${darkRules}}</style>`
