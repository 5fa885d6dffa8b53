import type { SynthesizedStack } from "../controls/synthesized-stack";
import { switchedOffWithTheirService } from "../facts/switched-off-with-their-service";
import type { EarlierStack } from "./earlier-stack";

/**
 * Addresses of what leaves a stack and must survive, sorted: what Terraform must not destroy, with what protects it (a
 * bucket with its policy and encryption, a key with its alias), and what was let go before. What came back, or moved to
 * another address, has not left.
 *
 * @param now the stack as it is exported now; undefined where it is no longer
 */
export function leftResources(earlier: EarlierStack, now: SynthesizedStack | undefined): string[] {
  const present = new Set(
    Object.entries(now?.resource ?? {}).flatMap(([type, ones]) =>
      Object.keys(ones).map((name) => `${type}.${name}`),
    ),
  );
  // What a stack says of an address itself, it knows better.
  const told = [...(now?.moved ?? []), ...(now?.removed ?? [])] as readonly { readonly from: string }[];
  const stays = new Set([...present, ...told.map(({ from }) => from)]);
  const surviving = earlier.resources
    .filter((resource) => resource.protected && !switchedOffWithTheirService.includes(typeOf(resource)))
    .map(({ address }) => address)
    .filter((address) => !stays.has(address));
  const left = earlier.resources
    .filter((resource) => surviving.includes(resource.address) || surviving.some(protects(resource)))
    .map(({ address }) => address);
  return [...new Set([...left, ...earlier.removed])].filter((address) => !stays.has(address)).sort();
}

/** Whether a resource is part of another: it refers to it, and its type continues the other's. */
function protects({ address, text }: EarlierStack["resources"][number]) {
  return (other: string) =>
    (address.startsWith(`${typeOf({ address: other })}_`) ||
      (address.startsWith("aws_kms_alias.") && other.startsWith("aws_kms_key."))) &&
    text.includes(`${other}.`);
}

function typeOf({ address }: { readonly address: string }): string {
  return address.slice(0, address.indexOf("."));
}
