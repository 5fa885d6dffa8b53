import { KeyRing } from "../../modules/encryption/key-ring";
import { optInNotice } from "../account/opt-in-notice";
import type { Concern } from "../concern";
import { dataKeyUsers } from "../encryption/data-key-users";
import { sharedImages } from "../encryption/shared-images";

const volumes =
  "From here on, every new EBS volume of the Region is encrypted with the data key. Whoever may launch instances uses the key through EC2, service-linked roles of Auto Scaling, Spot and fleets among them, so EKS and ECS keep launching.";

/** The keys of an account in a Region. */
export const encryption: Concern = {
  name: "encryption",
  summary:
    "The account's KMS keys in this Region: one each for data, logs, backups and secrets, rotated every year, and usable only by the services they are for. Every new EBS volume is encrypted.",
  places: (estate) =>
    estate.accountNames.flatMap((account) => estate.regions(account).map((region) => ({ account, region }))),
  after: [],
  firstApply: (estate, placement) =>
    `${optInNotice(estate, placement)}${volumes}${sharedImages(estate, placement)}`,
  define: (stack) => {
    const { estate, accountId, placement } = stack;
    new KeyRing(stack, "KeyRing", {
      names: estate.names,
      accountId,
      region: placement.region,
      administratorArns: stack.administratorArns,
      autoScaling: estate.account(placement.account).autoScaling,
      ...dataKeyUsers(estate, placement.account),
    });
  },
};
