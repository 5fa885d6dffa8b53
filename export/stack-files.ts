import { stableJson } from "../core/stable-json";
import type { NetworkModel } from "../reach/network-model";
import type { ExportedStack } from "./exported-stack";
import type { RepositoryFile } from "./repository-file";
import { type Promises, stackReadme } from "./stack-readme";
import { type TerraformDocument, terraformDocuments } from "./terraform-documents";

/** How Terraform is written: as JSON, or as HCL by a given function. */
export type TerraformFormat =
  | { readonly format: "json" }
  | {
      readonly format: "hcl";
      /** Turns one Terraform JSON document into HCL text. */
      readonly toHcl: (document: TerraformDocument) => string;
    };

/**
 * The files of one stack's folder.
 *
 * @param together reads the stacks that connect networks. @default this one alone
 */
export function stackFiles(
  stack: ExportedStack,
  format: TerraformFormat,
  promises: Promises,
  together?: () => NetworkModel,
): RepositoryFile[] {
  const documents = [...terraformDocuments(stack.json)].map(([name, document]) =>
    format.format === "json"
      ? { path: `${stack.path}/${name}.tf.json`, text: ending(stableJson(document)) }
      : { path: `${stack.path}/${name}.tf`, text: ending(format.toHcl(document)) },
  );
  return [...documents, { path: `${stack.path}/README.md`, text: stackReadme(stack, promises, together) }];
}

function ending(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}
