/** Where this program keeps its data, by the custom of the system; `WORKBENCH_DATA` names another place. */
export function dataFolder(env?: Record<string, string | undefined>, platform?: NodeJS.Platform, home?: string): string;
