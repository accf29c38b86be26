/** The order in which the kinds of suggestions come where a line begins; smaller comes first. */
export const ranks = {
  /** The closing tag of a block that was left open. */
  closer: 0,
  common: 1,
  block: 2,
  scaffold: 3,
  other: 4,
  /** What the block has already and should have once. */
  present: 5,
  seenElsewhere: 6,
  deprecated: 7,
  removed: 8,
} as const;
