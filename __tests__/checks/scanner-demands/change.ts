/** Terraform JSON of a stack as a test changes it. */
export type ChangeableStack = {
  resource: Record<string, Record<string, Record<string, unknown>>>;
};

/** Changes a stack around the resource at the address. */
export type Change = (stack: ChangeableStack, address: string) => void;

/** Gives an argument, named by its path through nested blocks (`rule.status`), another value. */
export function set(path: string, value: unknown): Change {
  return (stack, address) => {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    // Of repeated blocks, each is changed: one that is still right would keep the demand met.
    const blocks = keys.reduce<Record<string, unknown>[]>(
      (found, key) => found.flatMap((block) => [block[key]].flat() as Record<string, unknown>[]),
      [bodyAt(stack, address)],
    );
    for (const block of blocks) block[last] = value;
  };
}

/** Gives several arguments other values. */
export function setAll(values: Readonly<Record<string, unknown>>): Change {
  return both(...Object.entries(values).map(([argument, value]) => set(argument, value)));
}

/** Takes an argument away. */
export function drop(argument: string): Change {
  return (stack, address) => {
    delete bodyAt(stack, address)[argument];
  };
}

/** Takes every resource of a type out of the stack, and with them what they were connected to. */
export function without(type: string): Change {
  return (stack) => {
    delete stack.resource[type];
  };
}

/** Changes every resource of another type in the stack. */
export function changing(type: string, change: Change): Change {
  return (stack) => {
    for (const name of Object.keys(stack.resource[type] ?? {})) change(stack, `${type}.${name}`);
  };
}

/** Adds a resource; `@` in its text stands for the address of the resource under test. */
export function adding(type: string, body: Record<string, unknown>): Change {
  return (stack, address) => {
    stack.resource[type] = {
      ...stack.resource[type],
      added: JSON.parse(JSON.stringify(body).replaceAll("@", address)),
    };
  };
}

/** Adds a statement to the policy that an argument holds. */
export function stating(argument: string, statement: Record<string, unknown>): Change {
  return (stack, address) => {
    const body = bodyAt(stack, address);
    const policy = JSON.parse(String(body[argument])) as { Statement: unknown[] };
    // First, because some checks stop at the first statement that speaks of them.
    body[argument] = JSON.stringify({ ...policy, Statement: [statement, ...policy.Statement] });
  };
}

/** Several changes, one after the other. */
export function both(...changes: readonly Change[]): Change {
  return (stack, address) => {
    for (const change of changes) change(stack, address);
  };
}

function bodyAt(stack: ChangeableStack, address: string): Record<string, unknown> {
  const [type = "", name = ""] = address.split(".");
  const body = stack.resource[type]?.[name];
  if (body === undefined) throw new Error(`${address} is not in the stack`);
  return body;
}
