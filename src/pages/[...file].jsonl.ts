import { filePaths, sendFile } from "./_files.ts";

export const getStaticPaths = filePaths(".jsonl");
export const GET = sendFile;
