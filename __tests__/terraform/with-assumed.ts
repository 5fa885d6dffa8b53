type Values = Readonly<Record<string, unknown>>;

/** A state, as Terraform keeps it in a file. */
interface State {
  readonly serial: number;
  readonly resources: readonly StateResource[];
}

interface StateResource {
  readonly module?: string;
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly provider: string;
  readonly instances: readonly {
    readonly schema_version: number;
    readonly attributes: Values;
    readonly sensitive_attributes?: unknown;
  }[];
}

interface Creation {
  readonly address: string;
  readonly module_address?: string;
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly change: { readonly after: Values; readonly after_sensitive: Values };
}

/** Versions of schemas that are not the first. */
const schemaVersions: Readonly<Record<string, number>> = { aws_db_instance: 2 };

/**
 * A state with values that are assumed: of what it holds, they take the place of its own; what it does not hold gets them
 * beside those that a plan would create it with, where there is such a plan.
 *
 * @param state the text of its file
 * @param assumed values by address
 * @param rest the plan that would create what the state does not hold
 */
export function withAssumed(
  state: string,
  assumed: Readonly<Record<string, Values>>,
  rest?: unknown,
): string {
  const { serial, resources, ...others }: State = JSON.parse(state);
  const held = resources.map((resource) => ({
    ...resource,
    instances: resource.instances.map((one) => ({
      ...one,
      attributes: { ...one.attributes, ...assumed[addressOf(resource)] },
    })),
  }));
  const { resource_changes: changes = [] } = (rest ?? {}) as {
    readonly resource_changes?: readonly Creation[];
  };
  const added = changes
    .filter(({ address }) => assumed[address]?.["id"] !== undefined)
    .map(({ address, module_address, mode, type, name, change }): StateResource => {
      const attributes = { ...change.after, ...assumed[address] };
      return {
        ...(module_address !== undefined && { module: module_address }),
        mode,
        type,
        name,
        provider: 'provider["registry.terraform.io/hashicorp/aws"]',
        instances: [
          {
            schema_version: schemaVersions[type] ?? 0,
            attributes,
            // Without these Terraform would plan an update that changes nothing but its marks.
            sensitive_attributes: Object.entries(change.after_sensitive)
              .filter(([, mark]) => mark === true)
              .map(([value]) => [{ type: "get_attr", value }]),
          },
        ],
      };
    });
  return JSON.stringify({ ...others, serial: serial + 1, resources: [...held, ...added] });
}

function addressOf({ module, type, name }: StateResource): string {
  return [...(module === undefined ? [] : [module]), type, name].join(".");
}
