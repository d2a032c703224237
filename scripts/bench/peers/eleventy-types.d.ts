/** What we use of Eleventy, which has no types of its own. */
declare module "@11ty/eleventy" {
  export default class Eleventy {
    constructor(input: string, output: string, options: Readonly<Record<string, unknown>>);
    write(): Promise<unknown>;
  }
}
