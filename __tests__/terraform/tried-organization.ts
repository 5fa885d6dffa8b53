import { join } from "node:path";
import type { Organization } from "../../config/schema/organization";
import { Estate } from "../../stacks/estate";
import type { Placement } from "../../stacks/placement";
import { placements } from "../../stacks/placements";
import type { EmulatedAws } from "./emulated-aws";
import { oneOfEachKind } from "./one-of-each-kind";
import { organizationInEmulator } from "./organization-in-emulator";
import { RootModule } from "./root-module";
import { synthesizedStacks } from "./synthesized-stacks";
import { TriedStack } from "./tried-stack";

/** Kind whose state moves into the bucket that it has made. */
export const stateBootstrap = "bootstrap of the state account";

export interface TriedOrganizationProps {
  readonly aws: EmulatedAws;
  readonly organization: Organization;
  /** For exceptions that expire, YYYY-MM-DD. */
  readonly today: string;
  /** An empty folder for modules and their states. */
  readonly folder: string;
  /** Folder of the Terraform that runs. */
  readonly installation: string;
  /** Kinds that are tried; what they come after must be among them. @default all */
  readonly kinds?: readonly string[];
  /** Paths of further stacks that are tried, known by them. @default none */
  readonly also?: readonly string[];
  /** Kinds whose state is in the bucket from the start; that of others stays local: a real `init` costs seconds. @default none */
  readonly remote?: readonly string[];
  /** Makes what an organization in use has besides, and returns its file with that. @default there is nothing else */
  readonly inUse?: (organization: Organization) => Promise<Organization>;
  /** Kinds of which the JSON of plans is kept. @default none */
  readonly shown?: readonly string[];
  /** In which formats a kind is planned a second time. @default JSON */
  readonly formats?: (kind: string) => "json" | "json and hcl";
}

/** One stack of each kind by kind, and further ones by path, applied after its prerequisites and planned again, and a key of the management account. */
export interface TriedOrganization {
  readonly stacks: ReadonlyMap<string, TriedStack>;
  readonly accessKey: string;
  /** What Terraform ran with and nobody is to find again: the secret of that key, and its session token. */
  readonly secrets: readonly string[];
}

/** Applies an organization to an emulated AWS: a stack of each kind, each as soon as those are there that it comes after. */
export async function triedOrganization(props: TriedOrganizationProps): Promise<TriedOrganization> {
  const { aws, folder, installation, formats = () => "json", remote = [], shown = [] } = props;
  const there = await organizationInEmulator(aws.url, props.organization, props.today);
  const { credentials } = there;
  const organization = (await props.inUse?.(there.organization)) ?? there.organization;
  const synthesized = await synthesizedStacks(organization, join(folder, "synthesized"));
  const environment = { ...aws.environment, ...credentials };
  const stacks = new Map<string, TriedStack>();
  const applied = new Map<string, Promise<void>>();
  const settled: Promise<void>[] = [];
  for (const [kind, { stackName, path, after }] of chosen(props)) {
    const module = new RootModule({ folder: join(folder, stackName), installation, environment });
    const stack = new TriedStack(synthesized.get(stackName) ?? {}, module);
    stacks.set(kind, stack);
    const before = after.flatMap((needed) => applied.get(needed) ?? []);
    const apply = async () => {
      await Promise.all(before);
      if (remote.includes(kind)) await stack.migrateState();
      await stack.apply(shown.includes(kind));
      if (kind === stateBootstrap && remote.length > 0) await stack.migrateState();
    };
    const made = apply();
    applied.set(path, made);
    settled.push(made.then(() => stack.settle(formats(kind), shown.includes(kind))));
  }
  await Promise.all(settled);
  const secrets = [credentials.AWS_SECRET_ACCESS_KEY, credentials.AWS_SESSION_TOKEN];
  return {
    stacks,
    accessKey: credentials.AWS_ACCESS_KEY_ID ?? "",
    secrets: secrets.filter((one): one is string => one !== undefined && one !== ""),
  };
}

/** The stacks that are tried, in the order in which they are applied. */
function chosen({
  organization,
  kinds,
  also = [],
}: TriedOrganizationProps): (readonly [string, Placement])[] {
  const estate = new Estate(organization);
  const ofKinds = [...oneOfEachKind(estate)].filter(([kind]) => kinds === undefined || kinds.includes(kind));
  const nameOf = new Map([
    ...also.map((path) => [path, path] as const),
    ...ofKinds.map(([kind, { path }]) => [path, kind] as const),
  ]);
  return placements(estate).flatMap((placement) => {
    const name = nameOf.get(placement.path);
    return name === undefined ? [] : [[name, placement] as const];
  });
}
