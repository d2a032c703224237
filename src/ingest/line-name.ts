/** Names of lines, as draws.csv and `ties.atCut` write them. */

/** `shortlist`, `qualifiers`, `finalists`, `award-<rank>` of the composite, `prize-<rank>` of the semi-final. */
export const LINE_NAME = /^(?:shortlist|qualifiers|finalists|(?:award|prize)-[1-9][0-9]{0,5})$/;
