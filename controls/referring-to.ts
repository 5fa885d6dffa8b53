import type { ResourceBody, SynthesizedStack } from "./synthesized-stack";

/**
 * The resources of one type that configure another resource: those whose argument refers to its address, as
 * `aws_s3_bucket_versioning.x.bucket` refers to `aws_s3_bucket.x`.
 */
export function referringTo(
  stack: SynthesizedStack,
  type: string,
  argument: string,
  address: string,
): ResourceBody[] {
  const ofType = stack.resource?.[type];
  return ofType === undefined ? [] : (byReference(ofType, argument).get(address) ?? []);
}

type OfType = Readonly<Record<string, ResourceBody>>;

/** Resources of a type by argument and by what it refers to: a stack has many, and is asked for each. */
const known = new WeakMap<OfType, Map<string, ReadonlyMap<string, ResourceBody[]>>>();

function byReference(ofType: OfType, argument: string): ReadonlyMap<string, ResourceBody[]> {
  const ofArguments = known.get(ofType) ?? new Map<string, ReadonlyMap<string, ResourceBody[]>>();
  known.set(ofType, ofArguments);
  const before = ofArguments.get(argument);
  if (before !== undefined) return before;
  const found = new Map<string, ResourceBody[]>();
  for (const body of Object.values(ofType)) {
    const address = /^\$\{([^.}]+\.[^.}]+)\./.exec(String(body[argument]))?.[1];
    if (address === undefined) continue;
    const others = found.get(address);
    if (others === undefined) found.set(address, [body]);
    else others.push(body);
  }
  ofArguments.set(argument, found);
  return found;
}
