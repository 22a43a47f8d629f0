import { messages } from '../../reader/messages.ts'

export const problemMessages = messages(
  {
    notFoundHint: '地址可能输错了，或者内容已经移走。',
    wrong: '有问题的地方',
    home: '回到首页',
    status: (status: number) => `状态码 ${status}`,
  },
  {
    notFoundHint: 'The address may be mistyped, or the page has moved.',
    wrong: 'What is wrong',
    home: 'Back to the home page',
    status: (status) => `Status ${status}`,
  },
)
