import type { Expressions } from "./expressions";
import { isJsonObject } from "./is-json-object";

/**
 * How the arguments of each resource are written, by its address without keys of instances. Terraform JSON keeps the text
 * with its references in `constant_value`, even where the value is not known yet; HCL leaves the references only.
 * What a module is called with stands under the address of the module.
 *
 * @param module `configuration.root_module` of a plan, or the `module` of a call
 * @param prefix address of the module, with a dot behind it
 */
export function expressionsOf(module: unknown, prefix = ""): ReadonlyMap<string, Expressions> {
  const found = new Map<string, Expressions>();
  if (!isJsonObject(module)) return found;
  for (const resource of list(module["resources"])) {
    if (!isJsonObject(resource) || typeof resource["address"] !== "string") continue;
    const texts = new Map<string, unknown>();
    const references = new Map<string, readonly string[]>();
    collect(resource["expressions"], "", texts, references);
    const provider = resource["provider_config_key"];
    found.set(prefix + resource["address"], {
      provider: typeof provider === "string" ? provider : undefined,
      texts,
      references,
    });
  }
  const calls = isJsonObject(module["module_calls"]) ? module["module_calls"] : {};
  for (const [name, call] of Object.entries(calls)) {
    if (!isJsonObject(call)) continue;
    const [texts, references] = [new Map<string, unknown>(), new Map<string, readonly string[]>()];
    collect(call["expressions"], "", texts, references);
    found.set(`${prefix}module.${name}`, { provider: undefined, texts, references });
    for (const [address, one] of expressionsOf(call["module"], `${prefix}module.${name}.`))
      found.set(address, one);
  }
  return found;
}

function collect(
  expressions: unknown,
  path: string,
  texts: Map<string, unknown>,
  references: Map<string, readonly string[]>,
): void {
  for (const block of [expressions].flat()) {
    if (!isJsonObject(block)) continue;
    if (path !== "" && ("constant_value" in block || "references" in block)) {
      if ("constant_value" in block) texts.set(path, block["constant_value"]);
      if (Array.isArray(block["references"])) references.set(path, block["references"].map(String));
      continue;
    }
    // The value of a function without references is not told, but that the argument is written.
    if (path !== "" && Object.keys(block).length === 0) references.set(path, []);
    for (const [name, inner] of Object.entries(block)) {
      collect(inner, path === "" ? name : `${path}.${name}`, texts, references);
    }
  }
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
