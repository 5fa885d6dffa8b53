import { accountRegionsOptedIn } from "../../../controls/objectives/account-regions-opted-in";
import { regionsEnabledByTerraform } from "../../../stacks/account/regions-enabled-by-terraform";
import { defineStack } from "../../../stacks/define-stack";
import { Estate } from "../../../stacks/estate";
import { firstApply } from "../../../stacks/first-apply";
import { placements } from "../../../stacks/placements";
import { synthesized } from "../../../testing/synthesized";
import { changed } from "../../controls/changed";
import { exampleOrganization } from "../../example-organization";

const regions = "  enabled: # guardrails deny all others\n";
const robots = '  robots-prod: { id: "888888888888",';

/** The example with an opt-in Region, which Terraform enables, or people. */
function estateWith(optIn: "by-hand" | "by-terraform", adopted = ""): Estate {
  return new Estate(
    exampleOrganization((text) => {
      if (!text.includes(regions) || !text.includes(robots)) throw new Error("the example has changed");
      return text
        .replace(regions, `  optIn: ${optIn}\n${regions}    - eu-south-2\n`)
        .replace(robots, `${robots} ${adopted}`);
    }),
  );
}

const path = "accounts/robots-prod/global/opt-in-regions";
const estate = estateWith("by-terraform");
const all = placements(estate);

function stackOf(of: Estate) {
  const placement = placements(of).find((one) => one.path === path);
  if (placement === undefined) throw new Error(`there is no ${path}`);
  return synthesized((app) => defineStack(app, { estate: of, placement }));
}

describe("opt-in Regions", () => {
  test("are enabled in each account that uses them, and in no other way than the configuration says", () => {
    const made = all.filter(({ concern }) => concern === "opt-in-regions").map(({ account }) => account);
    expect(made.sort()).toEqual(
      estate.accountNames.filter((name) => estate.regions(name).includes("eu-south-2")).sort(),
    );
    const byHand = placements(estateWith("by-hand"));
    expect(byHand.filter(({ concern }) => concern === "opt-in-regions")).toEqual([]);
  });

  test("are enabled in the archive's account, which takes log groups in every region", () => {
    const narrow = new Estate(
      exampleOrganization((text) =>
        text
          .replace(regions, `  optIn: by-terraform\n${regions}    - eu-south-2\n`)
          .replace(
            "role: log-archive, ou: Security",
            "role: log-archive, ou: Security, regions: [eu-west-1]",
          ),
      ),
    );
    expect(regionsEnabledByTerraform(narrow, "log-archive")).toEqual(["eu-south-2"]);
  });

  test("are those alone that must be enabled", () => {
    expect(Object.values(stackOf(estate).resource?.aws_account_region ?? {})).toEqual([
      expect.objectContaining({ region_name: "eu-south-2", enabled: true }),
    ]);
  });

  test("come before whatever is made in them", () => {
    for (const placement of all.filter(({ region }) => region === "eu-south-2")) {
      expect(placement.after).toContain(`accounts/${placement.account}/global/opt-in-regions`);
    }
  });

  test("are reached by STS of the home region, which knows every caller", () => {
    const provider = (path: string) => {
      const placement = all.find((one) => one.path === `accounts/robots-prod/${path}`);
      if (placement === undefined) throw new Error(`there is no ${path}`);
      return synthesized((app) => defineStack(app, { estate, placement })).provider?.["aws"];
    };
    expect(provider("eu-south-2/encryption")).toEqual([
      expect.objectContaining({ region: "eu-south-2", sts_region: "eu-west-1" }),
    ]);
    expect(JSON.stringify(provider("eu-west-1/encryption"))).not.toContain("sts_region");
  });

  test("are imported where they are enabled already", () => {
    const adopting = estateWith("by-terraform", "adopted: { regions: { eu-south-2: { optedIn: true } } },");
    expect(stackOf(adopting).import).toEqual([
      { to: "aws_account_region.regions_eu_south_2", id: "eu-south-2" },
    ]);
    expect(stackOf(estate).import).toBeUndefined();
  });

  test("are asked of people where people enable them", () => {
    const note = (of: Estate) => {
      const placement = placements(of).find(
        (one) => one.path === "accounts/robots-prod/eu-south-2/encryption",
      );
      return placement === undefined ? undefined : firstApply(of, placement);
    };
    expect(note(estateWith("by-hand"))).toContain("aws account enable-region --region-name eu-south-2");
    expect(note(estate)).not.toContain("enable-region");
  });

  test("are never disabled: that breaks the promise", () => {
    const address = "aws_account_region.regions_eu_south_2";
    const stack = stackOf(estate);
    expect(accountRegionsOptedIn.proof(stack)).toEqual({ satisfied: [address], broken: [] });
    const edited = changed(stack, address, (body) => ({ ...body, enabled: false }));
    expect(accountRegionsOptedIn.proof(edited).broken).toEqual([
      { address, problem: "it disables a region, and with it all that is in it" },
    ]);
  });
});
