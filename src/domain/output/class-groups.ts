// Which classes of an ordered question are printed together, so that no count of 1 or 2 is printed or follows (output rules 4 and 5).
// Classes are numbered upward; a group is a run of neighbours.

/** From class `first` to class `last`, both included, with `count` answers. */
export interface Group {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/**
 * `counts`: answers in each class, n ≥ 10. `lowEnd`, `highEnd`: the classes of the second lowest and the second highest answer.
 *
 * 1. Classes outside the printed spread hold one answer or none. They always join the class where the spread ends: shown apart, or only
 *    joined when not empty, they would tell which.
 * 2. A class of 1 or 2 joins a neighbour: on its own side of the middle if there is one (up with much up), else the middle; a small
 *    middle joins the lower side, so that merging never makes the picture brighter.
 * 3. A group where the spread ends is known to hold two; it joins at 3 as well, or joining would say "exactly two".
 * Result: every class once, in order; every group 0 or ≥ 3, end groups ≥ 4, or one group of all.
 */
export function groupsOf(counts: readonly number[], lowEnd: number, highEnd: number): Group[] {
  const middle = (counts.length - 1) / 2;
  let groups: Group[] = counts.map((count, at) => ({ first: at, last: at, count }));
  const join = (at: number) => {
    const [a, b] = [groups[at], groups[at + 1]] as [Group, Group];
    groups = [...groups.slice(0, at), { first: a.first, last: b.last, count: a.count + b.count }, ...groups.slice(at + 2)];
  };
  for (let at = 0; at < lowEnd; at++) join(0);
  for (let at = counts.length - 1; at > highEnd; at--) join(groups.length - 2);
  while (groups.length > 1) {
    const at = nextToJoin(groups, middle);
    const small = groups[at];
    if (small === undefined) break;
    if (small.last < middle) join(belowOf(groups[at - 1], middle) ? at - 1 : at);
    else if (small.first > middle) join(aboveOf(groups[at + 1], middle) ? at : at - 1);
    else join(at > 0 ? at - 1 : at);
  }
  return groups;
}

/** The place of the group to join next, or -1. Ends, then the middle, then the rest: what is left must not tell how it was joined. */
function nextToJoin(groups: readonly Group[], middle: number): number {
  const end = [0, groups.length - 1].find((place) => isSmall(groups[place], 3));
  if (end !== undefined) return end;
  const central = groups.findIndex((group) => group.first <= middle && group.last >= middle && isSmall(group, 2));
  return central >= 0 ? central : groups.findIndex((group) => isSmall(group, 2));
}

const isSmall = (group: Group | undefined, most: number) => group !== undefined && group.count > 0 && group.count <= most;
const belowOf = (group: Group | undefined, middle: number) => group !== undefined && group.last < middle;
const aboveOf = (group: Group | undefined, middle: number) => group !== undefined && group.first > middle;
