/** The people of the example edition as the browser has them. */
import { peopleFiles } from "../../src/exports/people-index.ts";
import type { PeopleIndex } from "../../src/model/people-index.ts";
import { type Person, peopleOf } from "../../src/search/people.ts";
import { exampleEdition } from "../support/example.ts";

export const exampleIndex: PeopleIndex = JSON.parse(peopleFiles(exampleEdition())[0]?.text() ?? "");

export function examplePeople(): readonly Person[] {
  if (exampleIndex.table === null) throw new Error("the example is small");
  return peopleOf(exampleIndex, exampleIndex.table);
}
