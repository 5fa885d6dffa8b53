import { type AddressedResource, resourcesOf } from "../../../controls/resources-of";
import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import type { ScannedResource } from "./demand";

/**
 * Resources of a type that checkov's graph joins to a resource: one refers to the other by `${type.name.attribute}`.
 * Edges lead one step; a literal name and `depends_on` draw none.
 */
export function connected({ stack, address }: ScannedResource, type: string): ScannedResource[] {
  const edges = edgesOf(stack);
  return resourcesOf(stack)
    .filter((other) => other.type === type && other.address !== address)
    .filter((other) => edges.get(address)?.has(other.address) || edges.get(other.address)?.has(address))
    .map((other) => ({ ...other, stack }));
}

const known = new WeakMap<SynthesizedStack, ReadonlyMap<string, ReadonlySet<string>>>();

function edgesOf(stack: SynthesizedStack): ReadonlyMap<string, ReadonlySet<string>> {
  const before = known.get(stack);
  if (before) return before;
  const edges = new Map(resourcesOf(stack).map((resource) => [resource.address, referred(resource)]));
  known.set(stack, edges);
  return edges;
}

function referred({ body }: AddressedResource): ReadonlySet<string> {
  const { "//": _metadata, depends_on: _order, ...read } = body;
  const references = JSON.stringify(read).matchAll(/(?<!\$)\$\{(aws_[a-z0-9_]+\.[a-z0-9_]+)\./g);
  return new Set([...references].map(([, address]) => address ?? ""));
}
