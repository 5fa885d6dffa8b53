/** What a picture of all networks shows, in words and without places. */
export interface TopologyPicture {
  readonly gateways: readonly GatewayPicture[];
  /** Networks that no Transit Gateway connects. */
  readonly apart: readonly NetworkPicture[];
}

/** A Transit Gateway with what it connects. */
export interface GatewayPicture {
  /** The stack that it is in. */
  readonly stack: string;
  /** Stacks that say who reaches whom through it. */
  readonly routing: readonly string[];
  readonly name: string;
  readonly facts: readonly string[];
  /** Sorted by name. */
  readonly environments: readonly EnvironmentPicture[];
  /** Networks through which others are led, such as the one that inspects. */
  readonly between: readonly NetworkPicture[];
  /** Names of the networks between which lead to the internet. */
  readonly internet: readonly string[];
  /** What is attached and has no route table yet. */
  readonly waiting: readonly NetworkPicture[];
}

/** The networks of one route table of a Transit Gateway. */
export interface EnvironmentPicture {
  readonly name: string;
  /** What is behind VPN connections, too: it uses a route table as a network does. */
  readonly networks: readonly NetworkPicture[];
  readonly talks: readonly Talk[];
  /** Environments to which packets are dropped by routes of their own. */
  readonly dropped: readonly string[];
  /** Networks through which what has no other route is led. */
  readonly elsewhereThrough: readonly string[];
  /** Whether that leads to the internet. */
  readonly internet: boolean;
}

/** An environment whose networks exchange packets with those of another. */
export interface Talk {
  readonly environment: string;
  /** Networks between, none where the way is straight. */
  readonly through: readonly string[];
  /** Those networks of the other environment alone; undefined where it is all of them. */
  readonly only: readonly string[] | undefined;
}

/** A network, or what is beyond an attachment that leads out of AWS; that has neither zones nor tiers. */
export interface NetworkPicture {
  readonly name: string;
  readonly blocks: readonly string[];
  /** In words: `account shop-prod (555555555555)`. */
  readonly account: string | undefined;
  readonly region: string | undefined;
  readonly zones: number;
  readonly tiers: readonly string[];
  /** What it has of its own: a firewall, an internet gateway; or by what it is attached. */
  readonly has: readonly string[];
}
