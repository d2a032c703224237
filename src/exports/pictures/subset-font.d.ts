declare module "subset-font" {
  /** A font with the characters of `text` alone. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: { readonly targetFormat?: "truetype"; readonly noHinting?: boolean },
  ): Promise<Uint8Array>;
}
