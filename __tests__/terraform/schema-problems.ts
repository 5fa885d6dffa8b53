import type { SynthesizedStack } from "../../controls/synthesized-stack";
import type { ProviderSchema, SchemaAttribute, SchemaBlock } from "./provider-schema";

/** What Terraform itself reads of every resource. */
const metaArguments = new Set(["//", "count", "depends_on", "for_each", "lifecycle", "provider"]);

/**
 * What in a stack does not fit a provider's schema: types and arguments that it does not know, arguments that are
 * deprecated, are the provider's alone to set, or are missing. Empty when all is well.
 */
export function schemaProblems(stack: SynthesizedStack, schema: ProviderSchema): string[] {
  const kinds = [
    { prefix: "", types: stack.resource ?? {}, schemas: schema.resource_schemas },
    { prefix: "data.", types: stack.data ?? {}, schemas: schema.data_source_schemas },
  ];
  const bodies = kinds.flatMap(({ prefix, types, schemas }) =>
    Object.entries(types).flatMap(([type, named]) =>
      Object.entries(named).flatMap(([name, body]) => {
        const where = `${prefix}${type}.${name}`;
        const known = Object.hasOwn(schemas, type) ? schemas[type] : undefined;
        const own = Object.fromEntries(Object.entries(body).filter(([key]) => !metaArguments.has(key)));
        return known === undefined ? [`${where}: unknown type`] : blockProblems(where, own, known.block);
      }),
    ),
  );
  const providers = Object.values(stack.provider ?? {}).flatMap((body) =>
    list(body).flatMap((one) => blockProblems("provider", one, schema.provider.block)),
  );
  return [...providers, ...bodies];
}

function blockProblems(where: string, body: unknown, schema: SchemaBlock): string[] {
  const { attributes = {}, block_types: blocks = {} } = schema;
  const given = object(body);
  const problems = attributesProblems(
    where,
    Object.fromEntries(Object.entries(given).filter(([key]) => !Object.hasOwn(blocks, key))),
    attributes,
  );
  for (const [name, type] of Object.entries(blocks)) {
    const inner = Object.hasOwn(given, name) ? list(given[name]) : [];
    const path = `${where}.${name}`;
    if (inner.length < (type.min_items ?? 0)) problems.push(`${path}: missing`);
    if (inner.length > (type.max_items || Number.POSITIVE_INFINITY)) problems.push(`${path}: too many`);
    if (inner.length > 0 && type.block.deprecated === true) problems.push(`${path}: deprecated`);
    problems.push(...inner.flatMap((one) => blockProblems(path, one, type.block)));
  }
  return problems;
}

function attributesProblems(
  where: string,
  given: Record<string, unknown>,
  attributes: Readonly<Record<string, SchemaAttribute>>,
): string[] {
  const problems = Object.entries(attributes)
    .filter(([name, { required }]) => required === true && !Object.hasOwn(given, name))
    .map(([name]) => `${where}.${name}: missing`);
  for (const [name, value] of Object.entries(given)) {
    const path = `${where}.${name}`;
    const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (attribute === undefined) {
      problems.push(`${path}: unknown argument`);
      continue;
    }
    if (attribute.deprecated === true) problems.push(`${path}: deprecated`);
    if (attribute.required !== true && attribute.optional !== true) problems.push(`${path}: read-only`);
    const nested = attribute.nested_type?.attributes;
    if (nested !== undefined && typeof value === "object") {
      problems.push(...list(value).flatMap((one) => attributesProblems(path, object(one), nested)));
    }
  }
  return problems;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function object(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === "object" ? (value as Record<string, unknown>) : {};
}
