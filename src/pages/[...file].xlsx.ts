import { filePaths, sendFile } from "./_files.ts";

export const getStaticPaths = filePaths(".xlsx");
export const GET = sendFile;
