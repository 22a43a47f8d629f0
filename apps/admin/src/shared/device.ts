const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, 'WeChat'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/QQBrowser/, 'QQ Browser'],
  [/360SE|360EE|QIHU/, '360 Browser'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
  [/MSIE|Trident/, 'Internet Explorer'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Windows/, 'Windows'],
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Kylin/, 'Kylin'],
  [/UOS/, 'UOS'],
  [/Linux/, 'Linux'],
]

/** What a browser says it is, in a few words: `Chrome · Windows`; empty when it says nothing that is known. */
export function deviceOf(agent: string): string {
  const find = (names: typeof browsers) => names.find(([pattern]) => pattern.test(agent))?.[1]
  return [find(browsers), find(systems)].filter((name) => name !== undefined).join(' · ')
}
