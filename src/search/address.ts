/** Where the answers of a search lead. */
import type { Person, Standing } from "./people.ts";

/** The row of a person on a list: `/hongqi-cup-2024/railway/qualifiers/#TL-00250`. */
export function rowHref(root: string, edition: string, person: Person, { list }: Standing): string {
  return `${root}${edition}/${person.track}/${list}/#${person.id}`;
}

/** The page of a person. */
export function personHref(root: string, edition: string, person: Person): string {
  return `${root}${edition}/entrants/${person.id}/`;
}
