import type { APIRoute, GetStaticPaths } from "astro";
import type { Picture } from "../exports/pictures/pictures.ts";
import { studio } from "./_pictures.ts";

export const getStaticPaths: GetStaticPaths = () =>
  studio().pictures.map((picture) => ({
    params: { file: picture.path.slice(0, -".png".length) },
    props: { picture },
  }));

export const GET: APIRoute<{ readonly picture: Picture }> = async ({ props: { picture } }) =>
  new Response(new Uint8Array(await studio().paint(picture.svg)), {
    headers: { "content-type": "image/png" },
  });
