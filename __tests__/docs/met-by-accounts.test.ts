import * as fc from "fast-check";
import { limits } from "../../docs/limits/limits";
import { metByAccounts } from "../../docs/limits/met-by-accounts";
import { serviceQuotas } from "../../facts/service-quotas";

const met = metByAccounts();

describe("quotas that accounts meet", () => {
  test("begin with the number of accounts itself, and with Detective's of those that AWS does not raise", () => {
    expect(met[0]).toEqual({ quota: "organizations.accounts", accounts: 11, adjustable: true });
    expect(met.find(({ adjustable }) => !adjustable)).toEqual({
      quota: "detective.members",
      accounts: 1202,
      adjustable: false,
    });
  });

  test("are exceeded from the number on that is named, and by no smaller organization", () => {
    const usage = new Map(
      limits.filter(({ of }) => of === "accounts").map((limit) => [limit.quota, limit.usage] as const),
    );
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 60_000 }), (accounts) => {
        const exceeded = [...usage]
          .filter(([quota, used]) => used(accounts) > serviceQuotas[quota].value)
          .map(([quota]) => quota);
        const named = met.filter((one) => one.accounts <= accounts).map(({ quota }) => quota);
        expect(exceeded.sort()).toEqual(named.sort());
      }),
      { seed: 12, numRuns: 200 },
    );
  });
});
