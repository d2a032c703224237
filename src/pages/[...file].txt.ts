import { filePaths, sendFile } from "./_files.ts";

export const getStaticPaths = filePaths(".txt");
export const GET = sendFile;
