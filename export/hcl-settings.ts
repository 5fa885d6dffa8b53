import { hclBlock, hclBody } from "./hcl-body";
import { hclAssignment } from "./hcl-expression";
import type { HclLine } from "./hcl-line";
import { hclParagraphs } from "./hcl-paragraphs";

/** The `terraform` block: versions, providers and the backend, whose kind is a label in HCL. */
export function hclSettings(settings: Readonly<Record<string, unknown>>): HclLine[] {
  const { "//": _, backend, required_providers: providers, ...others } = settings;
  const body = hclParagraphs([
    hclBody("terraform", others, { blocks: ["cloud", "provider_meta"] }),
    ...[providers ?? []].flat().map((one) => argumentsOnly("required_providers", one as object)),
    ...Object.entries(backend ?? {}).map(([kind, one]) => argumentsOnly(`backend "${kind}"`, one as object)),
  ]);
  return hclBlock(0, "terraform", body);
}

/** A block that holds arguments only, however deep they go. */
function argumentsOnly(head: string, body: object): HclLine[] {
  const present = Object.entries(body).filter(([name, value]) => name !== "//" && value !== null);
  return hclBlock(
    1,
    head,
    present.flatMap(([name, value]) => hclAssignment(2, name, value)),
  );
}
