/**
 * The texts of findings: what is wrong, and what to do. `{name}` is filled from the finding's params, or from its
 * `value`, `column`, `line`, `file`; a part in `[[ ]]` stands only when all its names are filled.
 */
export type Texts = Readonly<Record<string, string>>;
