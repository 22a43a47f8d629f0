import { messages } from '../../reader/messages.ts'

export const aboutMessages = messages(
  {
    title: '关于与数据',
    what: '这是什么',
    whatText: [
      '这里收录各级行政机关依法公布的政府信息公开工作年度报告，按国务院办公厅规定的格式逐格列出，并据此画图。',
      '条例第四十九条：县级以上人民政府部门在每年 1 月 31 日前公布上一年度的报告，县级以上地方人民政府的主管部门在 3 月 31 日前公布本级政府的报告。',
    ],
    reading: '怎样读这些数字',
    readingText: [
      '空白、“/”与 0 分别列示。原表空白的格，图上留空，合计不计。',
      '政府的全区域报告已包含所属单位，汇总时不再重复相加，每个单位只计一次。',
      '2021 年度起改用新格式，部分项目含义不同，走势图在 2020 与 2021 年度之间断开。',
      '更正后的报告是新版本，旧版本保留原地址；撤回的报告不再计入统计。',
    ],
    fictional: '示例数据',
    fictionalText: '标有“示例数据”的机关和数字均为虚构，只供演示，不属于任何真实机关，也不与真实数字合计。',
    data: '取用数据',
    dataText: '每份报告、每张图都可以下载。程序可以直接使用开放接口，无须登记：',
    docs: '接口文档',
    openApi: '接口描述（OpenAPI）',
    schema: '报告的 JSON Schema',
    agencies: '机关列表',
    reports: '报告列表',
    indicators: '指标列表',
    rules: '核对规则',
    privacy: '阅读无须登录，不使用 Cookie，页面不运行脚本。',
  },
  {
    title: 'About and data',
    what: 'What this is',
    whatText: [
      'A collection of the annual reports on open government information that Chinese administrative agencies publish by law, cell by cell as on the form of the State Council’s General Office, and charts drawn from them.',
      'Article 49: departments of governments from county level up publish their report on the past year by 31 January; local governments from county level up publish theirs by 31 March.',
    ],
    reading: 'How to read the figures',
    readingText: [
      'Blank, “/” and 0 are shown apart. A cell left blank on the form is a gap in a chart and no part of a sum.',
      'A government’s region-wide report already holds its units; sums count each unit once.',
      'A new form is in use for 2021 and after. Some items changed their meaning; a trend breaks between 2020 and 2021.',
      'A corrected report is a new version and the old one keeps its address; a withdrawn report leaves the statistics.',
    ],
    fictional: 'Example data',
    fictionalText:
      'Agencies and figures marked “Example data” are invented for demonstration. They belong to no real agency and are never added to real figures.',
    data: 'Using the data',
    dataText:
      'Every report and every chart can be downloaded. Programs may use the open interface without registering:',
    docs: 'Documentation',
    openApi: 'Description (OpenAPI)',
    schema: 'JSON Schema of a report',
    agencies: 'Agencies',
    reports: 'Reports',
    indicators: 'Indicators',
    rules: 'Rules',
    privacy: 'Reading needs no account; there are no cookies, and the pages run no script.',
  },
)
