type Sentences = {
  overdue(days: number): string;
  today: string;
  left(days: number): string;
};

const zh: Sentences = {
  overdue: (days) => `逾期 ${days} 天`,
  today: '今天到期',
  left: (days) => `还剩 ${days} 天`,
};

const en: Sentences = {
  overdue: (days) => (days === 1 ? '1 day overdue' : `${days} days overdue`),
  today: 'Due today',
  left: (days) => (days === 1 ? '1 day left' : `${days} days left`),
};

export const due = { zh, en };
