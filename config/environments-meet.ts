import type { Organization } from "./schema/organization";

type TransitGateway = Organization["transitGateways"][string];

/** Whether two environments of a Transit Gateway exchange packets: they are one, or one says that the other reaches it. */
export function environmentsMeet({ environments }: TransitGateway, one: string, other: string): boolean {
  const reachedBy = (name: string) => environments[name]?.reachedBy ?? [];
  return one === other || reachedBy(one).includes(other) || reachedBy(other).includes(one);
}
