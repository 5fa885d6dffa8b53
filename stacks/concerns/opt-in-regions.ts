import { OptInRegions } from "../../modules/account/opt-in-regions";
import { regionsEnabledByTerraform } from "../account/regions-enabled-by-terraform";
import type { Concern } from "../concern";

/** Opt-in Regions that an account uses. */
export const optInRegions: Concern = {
  name: "opt-in-regions",
  summary:
    "The account's opt-in Regions, enabled before anything is created in them. Nothing here disables one: that would take its resources out of reach.",
  places: (estate) =>
    estate.accountNames.flatMap((account) => {
      const enabled = regionsEnabledByTerraform(estate, account);
      if (enabled.length === 0) return [];
      return {
        account,
        region: estate.home,
        scope: "global",
        precedes: (other) => other.account === account && enabled.includes(other.region),
      };
    }),
  after: [],
  firstApply: () =>
    "AWS takes minutes to enable a Region, at times hours. It refuses to enable one that is enabled already: set `optedIn: true` for it under `accounts.<name>.adopted.regions`, and it is imported. `aws account list-regions --region-opt-status-contains ENABLED` lists them.",
  define: (stack) => {
    const { estate, placement } = stack;
    const { adopted } = estate.account(placement.account);
    new OptInRegions(stack, "Regions", {
      regions: regionsEnabledByTerraform(estate, placement.account),
      adopted: Object.entries(adopted.regions).flatMap(([region, there]) =>
        there?.optedIn === true ? [region] : [],
      ),
    });
  },
};
