import { readFileSync } from "node:fs";
import { attachedGuardrails } from "../../config/attached-guardrails";
import { bindingGuardrails } from "../../config/binding-guardrails";
import { heldBy } from "../../config/held-by";
import { organizationFromText } from "../../config/organization-from-text";
import type { Organization } from "../../config/schema/organization";
import { guardrailCatalogue } from "../../modules/governance/guardrail-catalogue";
import { exampleOrganization } from "../example-organization";

type Guardrails = Organization["guardrails"];

function organization(guardrails: Partial<Pick<Guardrails, "attach" | "accounts">>): Organization {
  const example = exampleOrganization();
  return { ...example, guardrails: { ...example.guardrails, attach: {}, accounts: {}, ...guardrails } };
}

const relaxed = (guardrail: string) => ({
  guardrail,
  reason: "Tested here, and only here.",
  expires: "2027-06-30",
});
const full = { posture: undefined, add: [], exclude: [], policies: [] };

/** Target -> what is attached to it. */
function attached(guardrails: Partial<Pick<Guardrails, "attach" | "accounts">>) {
  return Object.fromEntries(
    attachedGuardrails(organization(guardrails)).map(({ target, guardrails: held }) => [
      target.name,
      held.filter(({ chosen }) => chosen !== "relaxed").map(({ id }) => id),
    ]),
  );
}

describe("postures", () => {
  test("hold each other: foundation in strict, strict in regulated, all of them in all", () => {
    const [foundation, strict, regulated, all] = (["foundation", "strict", "regulated", "all"] as const).map(
      (name) => heldBy(name),
    ) as [string[], string[], string[], string[]];
    expect(strict).toEqual(expect.arrayContaining(foundation));
    expect(regulated).toEqual(expect.arrayContaining(strict));
    expect(all).toEqual(guardrailCatalogue.map(({ id }) => id));
    expect(foundation.length).toBeLessThan(strict.length);
    expect(strict.length).toBeLessThan(regulated.length);
    expect(regulated.length).toBeLessThan(all.length);
  });

  test("never hold a choice", () => {
    expect(heldBy("regulated")).not.toContain("DenyLaunchesUnlessTagged");
    expect(heldBy("all")).toContain("DenyLaunchesUnlessTagged");
  });
});

describe("attachedGuardrails", () => {
  test("attaches a posture, a list, or both", () => {
    const held = attached({
      attach: {
        Security: "foundation",
        Sandbox: ["DenyCloudShell"],
        Infrastructure: {
          ...full,
          posture: "foundation",
          add: ["DenyCloudShell", "DenyLeavingOrganization"],
        },
      },
    });
    expect(held.Security).toEqual(heldBy("foundation"));
    expect(held.Sandbox).toEqual(["DenyCloudShell"]);
    expect(held.Infrastructure).toEqual([...heldBy("foundation"), "DenyCloudShell"]);
  });

  test("attaches nothing a second time that binds from above", () => {
    const held = attached({
      attach: { root: "foundation", Workloads: "strict", "Workloads/Prod": "strict" },
      accounts: { "storefront-prod": "regulated" },
    });
    expect(held.root).toEqual(heldBy("foundation"));
    expect(held.Workloads).toEqual(heldBy("strict").filter((id) => !heldBy("foundation").includes(id)));
    expect(held["Workloads/Prod"]).toBeUndefined();
    expect(held["storefront-prod"]).toEqual(
      heldBy("regulated").filter((id) => !heldBy("strict").includes(id)),
    );
  });

  test("attaches below what is relaxed above", () => {
    const held = attached({
      attach: {
        Workloads: { ...full, posture: "strict", exclude: [relaxed("DenyCloudShell")] },
        "Workloads/Prod": "strict",
      },
    });
    expect(held.Workloads).not.toContain("DenyCloudShell");
    expect(held["Workloads/Prod"]).toEqual(["DenyCloudShell"]);
  });

  test("keeps the place of what is relaxed, with its reason", () => {
    const [{ guardrails } = { guardrails: [] }] = attachedGuardrails(
      organization({
        attach: { root: { ...full, posture: "foundation", exclude: [relaxed("DenyLeavingOrganization")] } },
      }),
    );
    expect(guardrails.map(({ id }) => id)).toEqual(heldBy("foundation"));
    expect(guardrails.find(({ chosen }) => chosen === "relaxed")).toEqual({
      id: "DenyLeavingOrganization",
      chosen: "relaxed",
      relaxations: [{ reason: "Tested here, and only here.", expires: "2027-06-30" }],
    });
  });

  test("attaches an own policy once on each path", () => {
    const own = { ...full, policies: ["mine"] };
    const all = attachedGuardrails(
      organization({ attach: { Workloads: own, "Workloads/Prod": own, Sandbox: own } }),
    );
    expect(all.map(({ target }) => target.name)).toEqual(["Workloads", "Sandbox"]);
  });
});

describe("a guardrail that is excluded below where it is attached", () => {
  const exclude = (...ids: string[]) => ({ ...full, exclude: ids.map(relaxed) });
  const id = "DenyLeavingOrganization";
  const holders = (guardrails: Parameters<typeof attached>[0]) =>
    Object.entries(attached(guardrails))
      .filter(([, held]) => held.includes(id))
      .map(([name]) => name);

  test("is attached to the OUs beside the way down", () => {
    expect(holders({ attach: { root: "foundation", "Workloads/Prod": exclude(id) } })).toEqual([
      "Security",
      "Infrastructure",
      "Workloads/NonProd",
      "Sandbox",
      "Quarantine",
    ]);
  });

  test("is attached to the accounts beside the way down, closed ones excepted", () => {
    const guardrails = { attach: { root: "foundation" as const }, accounts: { "robots-dev": exclude(id) } };
    expect(holders(guardrails)).toEqual([
      "Security",
      "Infrastructure",
      "Workloads/Prod",
      "Sandbox",
      "Quarantine",
      "storefront-dev",
    ]);
    const { "storefront-dev": dev, ...others } = organization(guardrails).accounts;
    const closed = { ...dev, status: "closed" } as typeof dev;
    const accounts = { ...others, "storefront-dev": closed } as Organization["accounts"];
    const all = attachedGuardrails({ ...organization(guardrails), accounts });
    expect(all.map(({ target }) => target.name)).not.toContain("storefront-dev");
  });

  test("binds everybody but those who exclude it, wherever it is attached", () => {
    const one = organization({
      attach: { root: "foundation", Workloads: "strict", "Workloads/Prod": exclude(id) },
      accounts: { sandbox: exclude(id) },
    });
    const members = Object.keys(one.accounts).filter((name) => name !== "management");
    const unbound = members.filter((name) => !bindingGuardrails(one, name).includes(id));
    expect(unbound).toEqual(
      members.filter((name) => name === "sandbox" || one.accounts[name]?.ou === "Workloads/Prod"),
    );
    for (const name of members) {
      const all = bindingGuardrails(one, name);
      expect(all).toEqual([...new Set(all)]);
      const expected = heldBy(one.accounts[name]?.ou?.startsWith("Workloads") ? "strict" : "foundation");
      expect([...all, ...(unbound.includes(name) ? [id] : [])].sort()).toEqual([...expected].sort());
    }
  });

  test("is attached again further below, where that is said", () => {
    const chosen = { root: "foundation" as const, Workloads: exclude(id), "Workloads/Prod": [id] };
    expect(holders({ attach: chosen })).toEqual([
      "Security",
      "Infrastructure",
      "Workloads/Prod",
      "Sandbox",
      "Quarantine",
    ]);
  });

  test("keeps its place above, with the reason of whoever excludes it", () => {
    const [root] = attachedGuardrails(
      organization({ attach: { root: "foundation", "Workloads/Prod": exclude(id) } }),
    );
    expect(root?.guardrails.map((one) => one.id)).toEqual(heldBy("foundation"));
    expect(root?.guardrails.find((one) => one.id === id)).toEqual({
      id,
      chosen: "relaxed",
      relaxations: [
        { reason: "Tested here, and only here.", expires: "2027-06-30", excludedBy: "Workloads/Prod" },
      ],
    });
  });

  test("is told with where it is attached instead", () => {
    const notices: string[] = [];
    organizationFromText(
      "organization.yaml",
      readFileSync("organization.yaml", "utf8").replace(
        "guardrail: DenyMarketplacePurchasesUnlessDeployment",
        `guardrail: ${id}`,
      ),
      "2027-01-15",
      ({ where, message }) => notices.push(`${where} ${message}`),
    );
    expect(notices.join("\n")).toMatch(
      /organization\.yaml:\d+:\d+ guardrails\.attach\.Workloads\/Prod\.exclude\.0 DenyLeavingOrganization cannot stay attached to root, which is above Workloads\/Prod; it is attached to Security, Infrastructure, Workloads\/NonProd, Sandbox, Quarantine instead/,
    );
  });
});

describe("bindingGuardrails", () => {
  const bound = organization({
    attach: {
      root: ["DenyLeavingOrganization"],
      Workloads: ["DenyCloudShell"],
      Sandbox: ["DenyAccountClosing"],
    },
    accounts: { "storefront-prod": ["DenyGlobalInference"] },
  });

  test.each([
    ["storefront-prod", ["DenyLeavingOrganization", "DenyCloudShell", "DenyGlobalInference"]],
    ["sandbox", ["DenyLeavingOrganization", "DenyAccountClosing"]],
    ["management", ["DenyLeavingOrganization"]],
  ])("of %s come from the root, its units and itself", (account, expected) => {
    expect(bindingGuardrails(bound, account)).toEqual(expected);
  });
});
