export declare function makeFolderSync(path: string, mode?: number): void;
