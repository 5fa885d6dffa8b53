/**
 * Which arguments are nested blocks, by type of resource, data source and ephemeral resource, and by provider. Terraform JSON does not
 * say, and HCL writes the two differently (`rule { ... }`, `tags = { ... }`).
 *
 * An entry is a name, wherever in the type it stands; a path (`filter.and`), where the name is a block in one
 * place and a plain argument in another; or a name with `[]`, for a list that is written as blocks and, when
 * it is empty, as an argument (`ingress = []` closes a security group).
 */
export interface HclBlocks {
  readonly provider: Readonly<Record<string, readonly string[]>>;
  readonly resource: Readonly<Record<string, readonly string[]>>;
  readonly data: Readonly<Record<string, readonly string[]>>;
  readonly ephemeral: Readonly<Record<string, readonly string[]>>;
}
