type Sentences = {
  missingFlag(flag: string): string;
  missingValue(flag: string): string;
  unknownFlag(flag: string): string;
  notAmong(flag: string, value: string, choices: string): string;
  oneOfBoth(flag: string, other: string): string;
  templateMissing(path: string): string;
  templateUnreadable(path: string): string;
  bundleMissing(path: string): string;
  bundleIsFolder(path: string): string;
  bundleUnreadable(path: string): string;
  inFile(path: string, sentence: string): string;
};

const zh: Sentences = {
  missingFlag: (flag) => `缺少 ${flag}`,
  missingValue: (flag) => `${flag} 后面缺少内容`,
  unknownFlag: (flag) => `不认识“${flag}”`,
  notAmong: (flag, value, choices) => `${flag} 应为 ${choices}，收到的是“${value}”`,
  oneOfBoth: (flag, other) => `${flag} 与 ${other} 只能给出一个`,
  templateMissing: (path) => `没有模板文件 ${path}`,
  templateUnreadable: (path) => `模板文件 ${path} 无法读取`,
  bundleMissing: (path) => `没有数据文件 ${path}`,
  bundleIsFolder: (path) => `${path} 是文件夹，不是数据文件`,
  bundleUnreadable: (path) => `数据文件 ${path} 无法读取`,
  inFile: (path, sentence) => `${path}：${sentence}`,
};

const en: Sentences = {
  missingFlag: (flag) => `${flag} is missing`,
  missingValue: (flag) => `${flag} wants a value`,
  unknownFlag: (flag) => `“${flag}” is not known`,
  notAmong: (flag, value, choices) => `${flag} is ${choices}, not “${value}”`,
  oneOfBoth: (flag, other) => `only one of ${flag} and ${other} can be given`,
  templateMissing: (path) => `there is no template ${path}`,
  templateUnreadable: (path) => `the template ${path} cannot be read`,
  bundleMissing: (path) => `there is no data file ${path}`,
  bundleIsFolder: (path) => `${path} is a folder and no data file`,
  bundleUnreadable: (path) => `the data file ${path} cannot be read`,
  inFile: (path, sentence) => `${path}: ${sentence}`,
};

export const headless = { zh, en };
