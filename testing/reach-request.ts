/** A question about networks. */
export interface ReachRequest {
  /**
   * `internet`, an IPv4 address or block, `<network>/<security group>` as in `shop-prod/application`, or
   * `<network>/<tier>`, whose hosts may have any security group. A network has the name of its stack in an organization,
   * else the `Name` tag of its VPC; a group is named without the name of its VPC.
   */
  readonly from: string;
  /** The same. */
  readonly to: string;
  /** TCP port. */
  readonly port: number;
}
