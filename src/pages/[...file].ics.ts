import { filePaths, sendFile } from "./_files.ts";

export const getStaticPaths = filePaths(".ics");
export const GET = sendFile;
