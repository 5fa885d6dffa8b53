import { terraform } from "./terraform";

/** One argument, as a provider describes it. */
export interface SchemaAttribute {
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly deprecated?: boolean;
  readonly nested_type?: { readonly attributes: Readonly<Record<string, SchemaAttribute>> };
}

/** The arguments and blocks of a resource, or of a block in it. */
export interface SchemaBlock {
  readonly attributes?: Readonly<Record<string, SchemaAttribute>>;
  readonly block_types?: Readonly<
    Record<string, { readonly block: SchemaBlock; readonly min_items?: number; readonly max_items?: number }>
  >;
  readonly deprecated?: boolean;
}

/** What a provider knows. */
export interface ProviderSchema {
  readonly provider: { readonly block: SchemaBlock };
  readonly resource_schemas: Readonly<Record<string, { readonly block: SchemaBlock }>>;
  readonly data_source_schemas: Readonly<Record<string, { readonly block: SchemaBlock }>>;
}

/**
 * The schema of the AWS provider that is installed in a folder.
 *
 * @throws when Terraform does not give it
 */
export async function providerSchema(installation: string): Promise<ProviderSchema> {
  const { status, output, errors } = await terraform(["providers", "schema", "-json"], {
    folder: installation,
  });
  if (status !== 0) throw new Error(`terraform providers schema: ${errors}`);
  return JSON.parse(output).provider_schemas["registry.terraform.io/hashicorp/aws"];
}
