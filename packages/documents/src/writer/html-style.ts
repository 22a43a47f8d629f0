/** One sheet for screen and paper; colours have fallbacks so that the page stands alone. */
export const pageStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 3rem; color: #1c1b19; background: #fff;
  font: 1rem/1.75 "FangSong", "STFangsong", "Noto Serif CJK SC", "Songti SC", "SimSun", serif; }
h1 { margin: 0 0 1.5rem; font: 700 1.7rem/1.4 "FZXiaoBiaoSong-B05S", "STZhongsong", "Noto Serif CJK SC", "SimSun", serif; text-align: center; }
h2 { margin: 2rem 0 .75rem; font: 400 1.2rem/1.5 "SimHei", "Heiti SC", "Noto Sans CJK SC", sans-serif; }
p { margin: 0 0 .5rem; text-indent: 2em; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
caption { text-align: right; font-size: .85rem; padding-bottom: .25rem; }
th, td { border: 1px solid #55504a; padding: .3rem .4rem; font-weight: 400; text-align: center; vertical-align: middle; }
table.applications tbody th { text-align: left; }
sup { line-height: 0; }
sup a { color: #8f2416; text-decoration: none; }
footer { margin-top: 2rem; border-top: 1px solid #b9b2a8; padding-top: .75rem; font-size: .85rem; }
footer p { text-indent: 0; }
footer h2 { margin-top: 0; font-size: 1rem; }
code { overflow-wrap: anywhere; }
@page { size: A4; margin: 25mm 22mm; }
@media print { body { max-width: none; padding: 0; font-size: 11pt; } h2 { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; } }
`
