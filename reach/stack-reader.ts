import { nestedBlocks } from "../controls/nested-blocks";
import type { ResourceBody, SynthesizedStack } from "../controls/synthesized-stack";
import type { Part } from "./network-model";

/** A resource or a data source of a stack. */
export interface ReadResource extends Part {
  readonly type: string;
  readonly isData: boolean;
  readonly body: ResourceBody;
}

/** Where the resources of a stack are. */
export interface ReadPlace {
  /** 12 digits, where the provider allows one account only. */
  readonly account: string | undefined;
  readonly region: string | undefined;
  /** The tag `Stack` that the provider puts on everything. */
  readonly path: string | undefined;
}

/** The resources of several stacks by type, and what their references lead to. */
export class StackReader {
  private readonly byType = new Map<string, ReadResource[]>();
  private readonly byId = new Map<string, ReadResource>();
  private readonly places: ReadonlyMap<string, ReadPlace>;

  constructor(stacks: ReadonlyMap<string, SynthesizedStack>) {
    this.places = new Map([...stacks].map(([name, stack]) => [name, placeOf(stack)]));
    for (const [name, { resource = {}, data = {} }] of stacks) {
      this.read(name, resource, false);
      this.read(name, data, true);
    }
  }

  /** Every resource of a type, in all stacks. */
  all(type: string): readonly ReadResource[] {
    return this.byType.get(type) ?? [];
  }

  /** Every data source of a type, in all stacks. */
  allData(type: string): readonly ReadResource[] {
    return this.byType.get(`data.${type}`) ?? [];
  }

  place(part: Part): ReadPlace {
    return this.places.get(part.stack) ?? { account: undefined, region: undefined, path: undefined };
  }

  /** What the first reference in an argument leads to, in the stack that says it; undefined where nothing is there. */
  referred(from: Part, argument: unknown): ReadResource | undefined {
    const address = this.addressIn(argument);
    return address === undefined ? undefined : this.byId.get(idOf(from.stack, address));
  }

  /** The first address that an argument refers to: `aws_vpc.main` or `data.aws_vpc.main`. */
  addressIn(argument: unknown): string | undefined {
    return typeof argument === "string" && argument.includes("${")
      ? /\b(?:data\.)?aws_[a-z0-9_]+\.[A-Za-z0-9_-]+/.exec(argument)?.[0]
      : undefined;
  }

  private read(
    stack: string,
    types: Readonly<Record<string, Readonly<Record<string, ResourceBody>>>>,
    isData: boolean,
  ): void {
    for (const [type, named] of Object.entries(types)) {
      const key = isData ? `data.${type}` : type;
      const list = this.byType.get(key) ?? [];
      this.byType.set(key, list);
      for (const [label, body] of Object.entries(named)) {
        const address = `${key}.${label}`;
        const id = idOf(stack, address);
        const tags = body["tags"] as Readonly<Record<string, unknown>> | undefined;
        const name = typeof tags?.["Name"] === "string" ? tags["Name"] : address;
        const resource = { id, stack, address, name, type, isData, body };
        list.push(resource);
        this.byId.set(id, resource);
      }
    }
  }
}

function idOf(stack: string, address: string): string {
  return `${stack}#${address}`;
}

function placeOf(stack: SynthesizedStack): ReadPlace {
  const [provider] = nestedBlocks(stack.provider?.["aws"]);
  const accounts = [provider?.["allowed_account_ids"] ?? []].flat();
  const [defaults] = nestedBlocks(provider?.["default_tags"]);
  const tags = (defaults?.["tags"] ?? {}) as Readonly<Record<string, unknown>>;
  const region = provider?.["region"];
  return {
    account: accounts.length === 1 ? String(accounts[0]) : undefined,
    region: typeof region === "string" ? region : undefined,
    path: typeof tags["Stack"] === "string" ? tags["Stack"] : undefined,
  };
}
