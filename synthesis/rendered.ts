import { TerraformElement, TerraformOutput, type TerraformStack, Tokenization } from "cdktf";
import { resolve } from "cdktf/lib/_tokens";
import { deepMerge } from "cdktf/lib/util";
import type { Construct } from "constructs";
import type { SynthesizedStack } from "../controls/synthesized-stack";

/**
 * Terraform JSON of one stack: the same that `stack.toTerraform()` gives, for less work. CDKTF resolves every
 * element to look for references across stacks, which Palisade's stacks do not have, resolves it again to write
 * it, and then the merged whole once more; and it looks for tokens where there is plain text. Here each
 * element is resolved once, and only where it holds tokens.
 */
export function rendered(stack: TerraformStack): SynthesizedStack {
  const elements = elementsOf(stack);
  if (elements.some((element) => TerraformOutput.isTerraformOutput(element))) return stack.toTerraform();
  const overrides = (stack as unknown as { rawOverrides: Record<string, unknown> }).rawOverrides;
  const metadata: Record<string, unknown> = {
    version: stack.node.tryGetContext("cdktfVersion"),
    stackName: stack.node.id,
    backend: "local",
    ...(Object.keys(overrides).length > 0 && { overrides: { stack: Object.keys(overrides) } }),
  };
  for (const element of elements) deepMerge(metadata, resolved(stack, element.toMetadata()));
  const terraform: Record<string, unknown> = { "//": { metadata, outputs: {} } };
  for (const element of elements) deepMerge(terraform, resolved(stack, element.toTerraform()));
  return deepMerge(terraform, resolved(stack, overrides)) as SynthesizedStack;
}

const token = "{TfToken[";
const encodedWhole = /^[#&]\{TfToken\[/;

/** Resolves tokens; what holds none is copied. Keeps to CDKTF's rule that undefined values vanish. */
function resolved(stack: TerraformStack, value: unknown): unknown {
  if (typeof value === "string") return value.includes(token) ? resolve(stack, value) : value;
  if (typeof value === "number") return Math.abs(value) < 1e100 ? value : resolve(stack, value);
  if (value === null || typeof value !== "object")
    return typeof value === "function" ? resolve(stack, value) : value;
  if (Tokenization.isResolvable(value)) return resolve(stack, value);
  if (Array.isArray(value)) {
    if (value.some(isEncoded)) return resolve(stack, value);
    return value.map((item) => resolved(stack, item)).filter((item) => item !== undefined);
  }
  const keys = Object.keys(value);
  if (keys.some((key) => key.includes(token) || isEncoded((value as Record<string, unknown>)[key]))) {
    return resolve(stack, value);
  }
  const copy: Record<string, unknown> = {};
  for (const key of keys) {
    const inner = resolved(stack, (value as Record<string, unknown>)[key]);
    if (inner !== undefined) copy[key] = inner;
  }
  return copy;
}

/** Whether a list or map might be an encoded token as a whole, which its elements alone do not show. */
function isEncoded(item: unknown): boolean {
  return typeof item === "string"
    ? encodedWhole.test(item)
    : typeof item === "number" && Math.abs(item) >= 1e100;
}

function elementsOf(construct: Construct, into: TerraformElement[] = []): TerraformElement[] {
  if (TerraformElement.isTerraformElement(construct)) into.push(construct);
  for (const child of construct.node.children) elementsOf(child as Construct, into);
  return into;
}
