import { awsRegions } from "../../facts/aws-regions";
import type { Finding, Rule } from "../rule";

/** A region is adopted as opted in where Terraform enables regions of opt-in, and it is one. */
export const optedInRegionsAreAskedFor: Rule = ({ accounts, regions }) => {
  const optIn = new Set(awsRegions.filter((region) => region.optIn).map(({ name }) => name));
  return Object.entries(accounts).flatMap(([account, { adopted }]) =>
    Object.entries(adopted.regions).flatMap(([region, there]): Finding[] => {
      if (there?.optedIn !== true) return [];
      const path = ["accounts", account, "adopted", "regions", region, "optedIn"];
      if (!optIn.has(region)) {
        return [
          {
            path,
            found: `${region} is enabled in every account by default`,
            allowed: `regions of opt-in are ${[...optIn].join(", ")}`,
            fix: "remove it",
          },
        ];
      }
      if (regions.optIn === "by-terraform" && region !== regions.home) return [];
      return [
        {
          path,
          found:
            region === regions.home
              ? `${region} is the home region, which people enable before anything is applied`
              : "regions.optIn is by-hand, so Terraform enables no region",
          allowed: "a region is adopted where Terraform would enable it otherwise",
          fix: region === regions.home ? "remove it" : "remove it, or set regions.optIn to by-terraform",
        },
      ];
    }),
  );
};
