import { VpcBlockPublicAccess } from "../../modules/network/vpc-block-public-access";
import type { Concern } from "../concern";
import { blockedPublicAccess } from "../network/blocked-public-access";
import { network } from "./network";

/** VPC Block Public Access of an account in a Region. */
export const vpcBlockPublicAccess: Concern = {
  name: "vpc-block-public-access",
  summary:
    "VPC Block Public Access: whatever routes, addresses and security groups say, the internet reaches no VPC of this account in this Region, but those that their networks exclude.",
  places: (estate) =>
    estate.accountNames
      .filter(
        (account) =>
          // Asked first, since what binds an account takes longer to tell.
          (estate.account(account).vpcBlockPublicAccess ?? estate.organization.vpcBlockPublicAccess) !==
            "off" && blockedPublicAccess(estate, account).by === "account",
      )
      .flatMap((account) => estate.regions(account).map((region) => ({ account, region }))),
  after: [{ concern: network, of: "same-account-and-region" }],
  firstApply: () =>
    "It holds for every VPC here, those that others made among them. List what faces the internet first (`aws ec2 describe-internet-gateways`), and exclude what is to stay reachable: networks of this file with the tier `public` are excluded already.",
  define: (stack) => {
    const { mode } = blockedPublicAccess(stack.estate, stack.placement.account);
    if (mode === "off") throw new Error(`nothing is blocked in ${stack.placement.account}`);
    new VpcBlockPublicAccess(stack, "VpcBlockPublicAccess", { mode });
  },
};
