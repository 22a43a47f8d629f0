export const reportsZh = {
  title: '年度报告',
  correcting: '这是更正版本。发布前，第 {version} 版仍然公开。',
  returned: '审核人退回了这份报告：{reason}',
  fields: {
    title: '标题',
    coverage: '统计范围',
    from: '统计期限起',
    to: '统计期限止',
    sourceAddress: '原文网址',
    preface: '引言',
    overview: '一、总体情况',
    problems: '五、存在的主要问题及改进情况',
    other: '六、其他需要报告的事项',
  },
  basics: {
    title: '基本信息（标题、统计期限、原文网址）',
    reportTitle: '报告标题',
    from: '统计期限起',
    to: '统计期限止',
    coverage: '统计范围',
    sourceAddress: '原文网址（转录已发布的报告时填写）',
  },
} as const
