/** Terraform types that some source code emits. */
export interface UsedTypes {
  readonly resource: ReadonlySet<string>;
  readonly data: ReadonlySet<string>;
  readonly ephemeral: ReadonlySet<string>;
}

/**
 * The types behind the deep imports of CDKTF's bindings in some source texts. A binding's folder does not
 * always spell its type, so the binding is asked. Ephemeral resources have no binding: their type is written out.
 *
 * @param sources source texts
 * @param bindingText text of a binding, by the name of its folder, for example `s3-bucket`
 */
export function usedTypes(sources: Iterable<string>, bindingText: (binding: string) => string): UsedTypes {
  const bindings = new Set<string>();
  const ephemeral = new Set<string>();
  for (const source of sources) {
    for (const [, type = ""] of source.matchAll(/new EphemeralResource\([^"]*"\w+",\s*"(\w+)"/g))
      ephemeral.add(type);
    for (const [, binding = ""] of source.matchAll(/@cdktf\/provider-aws\/lib\/([\w-]+)/g)) {
      if (binding !== "provider") bindings.add(binding);
    }
  }
  const types = { resource: new Set<string>(), data: new Set<string>(), ephemeral };
  for (const binding of bindings) {
    const type = /tfResourceType = "(\w+)"/.exec(bindingText(binding))?.[1];
    if (type === undefined) throw new Error(`the binding ${binding} names no Terraform type`);
    types[binding.startsWith("data-") ? "data" : "resource"].add(type);
  }
  return types;
}
