import { referencedAddress } from "./referenced-address";
import { referringTo } from "./referring-to";
import type { ResourceBody, SynthesizedStack } from "./synthesized-stack";

/** What the security groups of a resource let in and out, or what is wrong with how it names them. */
export function groupOpenings(
  stack: SynthesizedStack,
  groups: unknown,
): { readonly ingress: readonly ResourceBody[]; readonly egress: readonly ResourceBody[] } | string {
  const named = [groups ?? []].flat();
  if (named.length === 0) return "it has no security group of its own";
  const addresses = named.map(referencedAddress);
  if (addresses.includes(undefined)) return "its security group is not in the stack";
  const rules = (direction: "ingress" | "egress") =>
    addresses.flatMap((address = "") =>
      referringTo(stack, `aws_vpc_security_group_${direction}_rule`, "security_group_id", address),
    );
  return { ingress: rules("ingress"), egress: rules("egress") };
}
