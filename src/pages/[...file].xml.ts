import { filePaths, sendFile } from "./_files.ts";

export const getStaticPaths = filePaths(".xml");
export const GET = sendFile;
