import { defineConfig, type OxlintConfig } from 'oxlint'
import { oxlintConfig } from './tooling/lint/src/oxlint.ts'

export default defineConfig(oxlintConfig as unknown as OxlintConfig)
