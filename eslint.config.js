import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import typescript from 'typescript-eslint'

/** Templates only: what a script imports and does is oxlint's work, layout is oxfmt's. */
export default [
  { ignores: ['**/dist/**', '**/*.ts', '**/*.js'] },
  ...vue.configs['flat/recommended-error'],
  { rules: vue.configs['no-layout-rules'].rules },
  ...accessibility.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: typescript.parser } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 400 }],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-macros-order': 'error',
      'vue/multi-word-component-names': 'error',
      'vue/no-unused-refs': 'error',
      'vue/no-v-html': 'error',
      // Labels wrap components and files are dropped on plain boxes: axe judges both in the rendered page (tests/e2e).
      'vuejs-accessibility/label-has-for': 'off',
      'vuejs-accessibility/form-control-has-label': 'off',
      'vuejs-accessibility/no-static-element-interactions': 'off',
    },
  },
]
