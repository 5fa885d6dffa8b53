import { awsRegions } from "../../facts/aws-regions";
import type { Finding, Rule } from "../rule";

/** `optedIn` is for opt-in Regions that Terraform enables. */
export const importedOptInRegionsAreManaged: Rule = ({ accounts, regions }) => {
  const optIn = new Set(awsRegions.filter((region) => region.optIn).map(({ name }) => name));
  return Object.entries(accounts).flatMap(([account, { adopted }]) =>
    Object.entries(adopted.regions).flatMap(([region, existing]): Finding[] => {
      if (existing?.optedIn !== true) return [];
      const path = ["accounts", account, "adopted", "regions", region, "optedIn"];
      if (!optIn.has(region)) {
        return [
          {
            path,
            found: `${region} is not an opt-in Region: it is enabled in every account by default`,
            allowed: `opt-in Regions are ${[...optIn].join(", ")}`,
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
              ? `${region} is the home Region, which you enable before the first apply`
              : "regions.optIn is by-hand, so Terraform enables no Regions",
          allowed:
            "optedIn imports an opt-in Region that Terraform would enable otherwise (docs/adoption.md)",
          fix: region === regions.home ? "remove it" : "remove it, or set regions.optIn to by-terraform",
        },
      ];
    }),
  );
};
