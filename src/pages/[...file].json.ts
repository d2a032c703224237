import { filePaths, sendFile } from "./_files.ts";

export const getStaticPaths = filePaths(".json");
export const GET = sendFile;
