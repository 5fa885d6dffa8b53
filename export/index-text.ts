import type { RepositoryIndex } from "./repository-index";

/** The text of an index, the same for the same content: a line for each fact, so that Git can join those of two branches. */
export function indexText({ files, pending, identity }: RepositoryIndex): string {
  const of = (word: string, entries: Iterable<readonly [string, string]>) =>
    [...entries].map(([key, value]) => `${word} ${key} ${value}`).sort();
  const hashes = (word: string, paths: ReadonlyMap<string, string>) =>
    [...paths]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([path, hash]) => `${word} ${hash} ${path}`);
  const lines = [
    "# What Palisade wrote here, by SHA-256, and what it is made from. Commit it. Where branches meet, keep the lines of both.",
    "version 2",
    ...(identity === undefined
      ? []
      : [
          `organization ${identity.prefix}`,
          `deployment-role ${identity.deploymentRoles.join(" ")}`,
          ...(identity.nextDeploymentRole === undefined
            ? []
            : [`next-deployment-role ${identity.nextDeploymentRole}`]),
          `home-region ${identity.homeRegion}`,
          // While the organization is founded it has no id.
          ...(identity.stateAccount === "" ? [] : [`state-account ${identity.stateAccount}`]),
          ...of("account", Object.entries(identity.accounts)),
          ...of("ou", Object.entries(identity.organizationalUnits)),
        ]),
    ...hashes("file", files),
    ...hashes("pending", pending),
  ];
  return `${lines.join("\n")}\n`;
}
