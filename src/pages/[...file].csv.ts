import { filePaths, sendFile } from "./_files.ts";

export const getStaticPaths = filePaths(".csv");
export const GET = sendFile;
