import type { PolicyQuota } from "../../facts/organization-quotas";

/** Something to be packed: a guardrail with what it says, and what it would say without written exceptions. */
export interface Packable<T> {
  readonly id: string;
  readonly said: T;
  readonly nominal: T;
  /** Items of one kin are shorter together, since what they share is written once. @default it has none */
  readonly kin?: string;
  /** It keeps its place, so that nothing else moves, but is not attached. */
  readonly absent: boolean;
}

/** What one policy holds, and the number in its name. */
export interface PackedPolicy<T> {
  readonly number: number;
  readonly held: readonly Packable<T>[];
}

export interface PackingProps<T> {
  readonly items: readonly Packable<T>[];
  readonly quota: PolicyQuota;
  /** Policies that may be attached beside those of others. */
  readonly room: number;
  /** Characters of a policy with these contents, as AWS counts them. */
  readonly size: (contents: readonly T[]) => number;
}

/** Part of a policy that is kept free for exceptions, so that granting one moves nothing. */
const reserve = 0.1;

/**
 * Packs into few policies, each item into the first that has room, in the order given. While Terraform moves a
 * statement from one policy to another nothing denies what it denies, so as little as can be is moved:
 *
 * - what is added at the end moves nothing, and what is relaxed keeps its place;
 * - a tenth of each policy stays free for exceptions; only what would burst its policy leaves it;
 * - all of this is given up, and everything packed tight, like beside like, before a quota is exceeded.
 *
 * Nothing is dropped here: more policies than there is room for are for the caller to refuse. An item that is
 * larger than a policy has one of its own.
 */
export function packedPolicies<T>(props: PackingProps<T>): PackedPolicy<T>[] {
  const loose = settled(
    props,
    firstFit(props, props.items, reserved(props.quota), ({ nominal }) => nominal),
  );
  if (loose.length <= props.room) return loose;
  const present = props.items.filter(({ absent }) => !absent);
  const [tight = []] = [present, byKin(props, present)]
    .map((items) => firstFit(props, items, props.quota.documentCharacters, ({ said }) => said))
    .sort((left, right) => left.length - right.length);
  return tight.map((held, index) => ({ number: index + 1, held }));
}

/** Kin beside each other, the largest families first, and single items from the largest down. */
function byKin<T>({ size }: PackingProps<T>, items: readonly Packable<T>[]): Packable<T>[] {
  const families = new Map<string, Packable<T>[]>();
  for (const item of items) {
    const name = item.kin ?? item.id;
    families.set(name, [...(families.get(name) ?? []), item]);
  }
  return [...families.values()]
    .map((family) => ({ family, characters: size(family.map(({ said }) => said)) }))
    .sort((left, right) => right.characters - left.characters)
    .flatMap(({ family }) => family);
}

function reserved({ documentCharacters }: PolicyQuota): number {
  return Math.floor(documentCharacters * (1 - reserve));
}

function firstFit<T>(
  { size }: PackingProps<T>,
  items: readonly Packable<T>[],
  limit: number,
  content: (item: Packable<T>) => T,
): Packable<T>[][] {
  const bins: Packable<T>[][] = [];
  for (const item of items) {
    const bin = bins.find((held) => size([...held, item].map(content)) <= limit);
    if (bin) bin.push(item);
    else bins.push([item]);
  }
  return bins;
}

/** Takes out what is absent, and moves what exceptions have made too large for its policy. */
function settled<T>({ size, quota }: PackingProps<T>, bins: readonly Packable<T>[][]): PackedPolicy<T>[] {
  const fits = (held: readonly Packable<T>[]) =>
    held.length < 2 || size(held.map(({ said }) => said)) <= quota.documentCharacters;
  const policies = bins.map((held) => held.filter(({ absent }) => !absent));
  const moved: Packable<T>[] = [];
  for (const held of policies) {
    while (!fits(held)) {
      const grown = held.findLastIndex(({ said, nominal }) => size([said]) > size([nominal]));
      moved.push(...held.splice(grown === -1 ? held.length - 1 : grown, 1));
    }
  }
  for (const item of moved.reverse()) {
    const policy = policies.find((held) => held.length > 0 && fits([...held, item]));
    if (policy) policy.push(item);
    else policies.push([item]);
  }
  return policies.flatMap((held, index) => (held.length === 0 ? [] : [{ number: index + 1, held }]));
}
