/** `/<edition>/log/checkpoint`: the name of this file is fixed by its format and has no ending. */
import { siteFiles } from "../../../exports/files.ts";
import { publicEditions } from "../../../wall.ts";

export const getStaticPaths = () =>
  siteFiles(publicEditions())
    .filter(({ path }) => path.endsWith("/log/checkpoint"))
    .map((file) => ({ params: { edition: file.path.split("/")[0] }, props: { file } }));

export { sendFile as GET } from "../../_files.ts";
