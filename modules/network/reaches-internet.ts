/** How private subnets may reach the internet. */
interface WaysOut {
  /** `none`, or how many NAT gateways there are. */
  readonly nat: string;
  /** What is reached through a Transit Gateway. @default there is none */
  readonly transit?: { readonly destinations: readonly string[] } | undefined;
}

/** Whether private subnets have a way to the internet: by NAT, or by a Transit Gateway. */
export function reachesInternet({ nat, transit }: WaysOut): boolean {
  return nat !== "none" || transit?.destinations.includes("0.0.0.0/0") === true;
}
