/** The parts of a provider schema (`terraform providers schema -json`) that tell blocks from arguments. */
export interface SchemaBlock {
  readonly attributes?: Readonly<Record<string, SchemaAttribute>>;
  readonly block_types?: Readonly<Record<string, { readonly block: SchemaBlock }>>;
}

export interface SchemaAttribute {
  readonly type?: unknown;
  readonly optional?: boolean;
  readonly required?: boolean;
}

/**
 * The entries of `HclBlocks` for one type, sorted. Paths are used only where a bare name would be ambiguous,
 * since some types nest the same blocks thousands of times (a web ACL's statements).
 */
export function hclBlockNames(root: SchemaBlock): string[] {
  const attributes = new Set<string>();
  const blockPaths = new Map<string, string[]>();
  const visit = (block: SchemaBlock, path: string[]): void => {
    for (const name of Object.keys(block.attributes ?? {})) attributes.add(name);
    for (const [name, child] of Object.entries(block.block_types ?? {})) {
      const at = [...path, name];
      blockPaths.set(name, [...(blockPaths.get(name) ?? []), at.join(".")]);
      visit(child.block, at);
    }
  };
  visit(root, []);
  const names = new Set<string>();
  for (const [name, paths] of blockPaths) {
    if (!attributes.has(name)) names.add(name);
    else for (const path of paths) names.add(path);
  }
  for (const [name, attribute] of Object.entries(root.attributes ?? {})) {
    if (isListOfBlocks(attribute)) names.add(`${name}[]`);
  }
  return [...names].sort();
}

/**
 * Older resources have lists of objects that Terraform takes as blocks too, and whose elements may then leave
 * arguments out (Terraform's "attributes as blocks").
 */
function isListOfBlocks({ type, optional, required }: SchemaAttribute): boolean {
  if (optional !== true && required !== true) return false;
  const [collection, element] = Array.isArray(type) ? type : [];
  return (collection === "list" || collection === "set") && Array.isArray(element) && element[0] === "object";
}
