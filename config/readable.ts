import { type Organization, organizationSchema } from "./schema/organization";

/**
 * The part of a faulty organization that matches the schema, so that rules across values can still check it. A wrong
 * value is removed; if it is required, so is the object that it is in. A required key at the top gets a stand-in, which
 * no rule reports. Undefined where nothing is left.
 */
export function readable(value: unknown): {
  readonly organization: Organization | undefined;
  readonly unreadable: readonly string[];
} {
  if (value === null || typeof value !== "object") return { organization: undefined, unreadable: [] };
  const copy = structuredClone(value) as Record<string, unknown>;
  const unreadable: string[] = [];
  for (;;) {
    const parsed = organizationSchema.safeParse(copy);
    if (parsed.success) return { organization: parsed.data, unreadable };
    const paths = parsed.error.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
    );
    const removed = remove(
      copy,
      paths.map((path) => nearestPresent(copy, path)).filter((path) => path !== undefined),
    );
    const missing = Object.keys(standIns).filter((key) => !Object.hasOwn(copy, key));
    for (const key of missing) copy[key] = structuredClone(standIns[key]);
    if (removed.length + missing.length === 0) return { organization: undefined, unreadable };
    unreadable.push(...removed, ...missing);
  }
}

const contact = { name: "-", title: "-", email: "nobody@example.com", phone: "+1 555 0100" };

/** A valid value for each required key. */
const standIns: Readonly<Record<string, unknown>> = {
  name: "unreadable",
  regions: { home: "us-east-1", enabled: ["us-east-1"] },
  deployment: { role: "unreadable", trustedPrincipals: ["arn:aws:iam::000000000000:role/unreadable"] },
  state: { account: "unreadable" },
  contacts: { security: contact, billing: contact, operations: contact },
  accounts: {},
};

/** The path itself, or the nearest thing around it that is there. */
function nearestPresent(root: unknown, path: readonly PropertyKey[]): PropertyKey[] | undefined {
  for (let length = path.length; length > 0; length--) {
    const parent = path.slice(0, length - 1).reduce<unknown>(child, root);
    const key = path[length - 1];
    if (parent !== null && typeof parent === "object" && key !== undefined && Object.hasOwn(parent, key)) {
      return path.slice(0, length);
    }
  }
  return undefined;
}

/** Removes the outermost of the paths, the last element of an array first. */
function remove(root: unknown, paths: readonly PropertyKey[][]): string[] {
  const byName = new Map(paths.map((path) => [path.map(String).join("."), path]));
  const outermost = [...byName].filter(([, path]) =>
    path.every((_, depth) => depth === 0 || !byName.has(path.slice(0, depth).map(String).join("."))),
  );
  const ordered = outermost.sort(([, left], [, right]) => Number(right.at(-1)) - Number(left.at(-1)) || 0);
  for (const [, path] of ordered) {
    const parent = path.slice(0, -1).reduce<unknown>(child, root) as Record<PropertyKey, unknown>;
    const key = path[path.length - 1] as PropertyKey;
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  }
  return outermost.map(([name]) => name);
}

function child(parent: unknown, key: PropertyKey): unknown {
  return parent !== null && typeof parent === "object"
    ? (parent as Record<PropertyKey, unknown>)[key]
    : undefined;
}
