import { identityProblems } from "../../export/identity-problems";
import type { RepositoryIdentity } from "../../export/repository-identity";

const before: RepositoryIdentity = {
  prefix: "acme",
  deploymentRoles: ["acme-deployment"],
  homeRegion: "eu-west-1",
  stateAccount: "222222222222",
  accounts: { "222222222222": "log-archive", "444444444444": "shop-prod" },
  organizationalUnits: { "ou-ab12-1a2b3c4d": "Workloads/Prod" },
};

const problems = (now: Partial<RepositoryIdentity>) =>
  identityProblems("organization.yaml", before, { ...before, ...now }, { ...before, ...now }).map(
    ({ where, found, fix }) => `${where}: ${found}; ${fix}`,
  );

describe("the identity of an exported repository", () => {
  test("may stay", () => {
    expect(problems({})).toEqual([]);
  });

  test("may gain accounts and lose them", () => {
    expect(problems({ accounts: { "222222222222": "log-archive", "555555555555": "shop-dev" } })).toEqual([]);
  });

  test.each([
    ["the home Region", { homeRegion: "eu-central-1" }, "organization.yaml regions.home", "eu-west-1"],
    [
      "where the state is",
      { stateAccount: "111111111111" },
      "organization.yaml state.account",
      "222222222222",
    ],
  ])("refuses a change of %s", (_, now, where, old) => {
    expect(problems(now)).toEqual([
      `${where}: "${Object.values(now)[0]}", and the repository was exported with "${old}"; write "${old}" again, or export to another directory`,
    ]);
  });

  test("refuses another name of the organization, and says how it keeps the old one in names", () => {
    expect(problems({ prefix: "initech" })).toEqual([
      'organization.yaml name: "initech", and the repository was exported with "acme"; write "acme" again, or add prefix: acme, and they keep it while the organization is called otherwise',
    ]);
  });

  describe("of deployment roles", () => {
    test("refuses another, and says how it is changed", () => {
      expect(problems({ deploymentRoles: ["platform"] })).toEqual([
        'organization.yaml deployment.role: "platform", and the repository was exported with "acme-deployment"; write "acme-deployment" again, or change it in two steps: add nextRole: platform beside it, export, and apply every stack; then make that the role, with renamedFrom: acme-deployment',
      ]);
    });

    test("takes the one that was announced, which goes on listing those before it", () => {
      expect(problems({ nextDeploymentRole: "platform" })).toEqual([]);
      const announced = { ...before, nextDeploymentRole: "platform" };
      const judged = (...deploymentRoles: string[]) =>
        identityProblems("o", announced, { ...before, deploymentRoles }, before).map(
          ({ where, fix }) => `${where}: ${fix}`,
        );
      expect(judged("acme-deployment", "platform")).toEqual([]);
      // Nobody has to go on.
      expect(judged("acme-deployment")).toEqual([]);
      expect(judged("platform")).toEqual(["o deployment.renamedFrom: write renamedFrom: [acme-deployment]"]);
      expect(judged("acme-deployment", "another")).toHaveLength(1);
    });

    test("misses a former one that is listed no longer, or was never there", () => {
      const after = { ...before, deploymentRoles: ["acme-deployment", "platform"] };
      const judged = (...deploymentRoles: string[]) =>
        identityProblems("o", after, { ...after, deploymentRoles }, after).map(({ fix }) => fix);
      expect(judged("acme-deployment", "platform")).toEqual([]);
      expect(judged("platform")).toEqual(["write renamedFrom: [acme-deployment]"]);
      expect(problems({ deploymentRoles: ["older", "acme-deployment"] })).toEqual([
        "organization.yaml deployment.renamedFrom: [older], and the repository knows [] as the roles before acme-deployment; remove renamedFrom",
      ]);
    });
  });

  test("refuses another key for an account, and says how it is renamed", () => {
    expect(problems({ accounts: { "222222222222": "log-archive", "444444444444": "store-prod" } })).toEqual([
      'organization.yaml accounts.store-prod: the account 444444444444, which the repository knows as "shop-prod"; add renamedFrom: shop-prod to it (oldest name first, where it had several), and what Terraform knows under the old name moves; or name it "shop-prod" again',
    ]);
  });

  test("refuses another name for an OU, and another place", () => {
    const found = (path: string) => problems({ organizationalUnits: { "ou-ab12-1a2b3c4d": path } })[0];
    expect(found("Workloads/Live")).toMatch(
      /as Workloads\/Live, which the repository knows as "Workloads\/Prod"; add renamedFrom: Prod to it/,
    );
    expect(found("Apps/Prod")).toMatch(
      /if an OU above it was renamed, add renamedFrom there; otherwise put it back/,
    );
    expect(problems({ organizationalUnits: { "ou-ab12-99999999": "Apps" } })).toEqual([]);
  });

  test("lets the account that stores the state get its id", () => {
    const founding = { ...before, stateAccount: "" };
    expect(identityProblems("o", founding, before, before)).toEqual([]);
  });

  test("tells of everything at once", () => {
    expect(problems({ prefix: "initech", homeRegion: "us-east-1" })).toHaveLength(2);
  });
});
