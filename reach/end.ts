import type { AddressRange } from "./address-range";
import type { SecurityGroup, Subnet, Vpc } from "./network-model";

/** One end of a question: everything that its name stands for. */
export interface End {
  /** As it was asked for. */
  readonly name: string;
  readonly places: readonly EndPlace[];
}

/** A part of an end that is in one place. */
export type EndPlace = HostPlace | OutsidePlace;

/** Hosts in one subnet. */
export interface HostPlace {
  readonly kind: "host";
  readonly vpc: Vpc;
  readonly subnet: Subnet;
  readonly range: AddressRange;
  /** Their group; undefined where any group may be theirs, so that routes and network ACLs alone decide. */
  readonly group: SecurityGroup | undefined;
}

/** Addresses outside of every VPC. */
export interface OutsidePlace {
  readonly kind: "outside";
  /** Whether the internet carries them. */
  readonly isPublic: boolean;
  /** Id of the VPN connection behind which they are, where it is said; else whichever leads there. */
  readonly by?: string;
  readonly range: AddressRange;
}
