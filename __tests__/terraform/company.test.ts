import { describeTried } from "./describe-tried";
import { kindsTriedBy } from "./kinds-tried-by";
import type { TriedStack } from "./tried-stack";

const kinds = kindsTriedBy("company");

// Each has workloads, pipelines, vendors or permission sets that the others have not.
const also = [
  "accounts/depot-prod/global/iam",
  "accounts/depot-prod/global/pipelines",
  "accounts/fleet-prod/global/iam",
  "accounts/identity/eu-west-1/permission-sets",
  "accounts/shop-dev/global/bootstrap",
  "accounts/shop-dev/global/pipelines",
  "accounts/shop-prod/global/iam",
  "accounts/shop-prod/global/pipelines",
];

describeTried({
  title: "a company with people in groups",
  example: "company",
  today: "2026-12-01",
  kinds,
  also,
  shown: kinds,
  further: (stackOf, secrets) => {
    test.each([...kinds, ...also])("%s: nothing secret is in its JSON, its plans and its state", (name) => {
      expect(secrets()).toHaveLength(2);
      expect(whereSecret(textsOf(stackOf(name)), secrets())).toEqual([]);
    });

    test("a secret that is planted is found, in each of them", () => {
      const texts = textsOf(stackOf("iam"));
      const [canary = ""] = secrets();
      expect(texts.map(([where]) => where)).toEqual(["JSON", "plan", "plan of nothing", "state"]);
      for (const [where, text] of texts) {
        const planted = text.replace("fernway-boundary", `fernway-${canary}`);
        expect(whereSecret([[where, planted]], secrets())).toEqual([`${where} has the secret`]);
        const named = text.replace(/^\{/, '{"base_32_string_seed":"JBSWY3DPEHPK3PXP",');
        expect(whereSecret([[where, named]], secrets())).toEqual([
          `${where} has a value under base_32_string_seed`,
        ]);
      }
    });
  },
});

function textsOf(stack: TriedStack): [string, string][] {
  const { create, noOp } = stack.plans;
  return [
    ["JSON", JSON.stringify(stack.json)],
    ...(create === undefined ? [] : ([["plan", JSON.stringify(create)]] satisfies [string, string][])),
    ...(noOp === undefined ? [] : ([["plan of nothing", JSON.stringify(noOp)]] satisfies [string, string][])),
    ["state", stack.state()],
  ];
}

/** Arguments that carry a secret wherever they are: passwords, keys and seeds of users. */
const seeds =
  /"((?:base_32_string_seed|qr_code_png|encrypted_(?:password|secret)|ses_smtp_password_v4)|[a-z_]*(?:password|private_key|access_key))":"[^"]+"/g;

function whereSecret(texts: readonly (readonly [string, string])[], secrets: readonly string[]): string[] {
  return texts.flatMap(([where, text]) => [
    ...(secrets.some((secret) => text.includes(secret)) ? [`${where} has the secret`] : []),
    ...[...text.matchAll(seeds)].map(([, name]) => `${where} has a value under ${name}`),
  ]);
}
