import { limitReference } from "../../docs/limit-reference";
import { largestFitting } from "../../docs/limits/largest-fitting";
import { limits } from "../../docs/limits/limits";
import { organizationQuotas, unitDepth } from "../../facts/organization-quotas";
import type { ServiceQuota } from "../../facts/service-quota";
import { serviceQuotas } from "../../facts/service-quotas";
import { capacityLimit } from "../../modules/web/capacity-budget";

const quotas = Object.entries(serviceQuotas) as [keyof typeof serviceQuotas, ServiceQuota][];

describe("the table of quotas", () => {
  test.each(quotas)("%s says where its number is from, and when it was read", (_, quota) => {
    expect(quota.value).toBeGreaterThan(0);
    expect(quota.source).toMatch(/".+"/);
    expect(quota.asOf).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
  });

  test("has the numbers by which policies are packed and files refused", () => {
    expect(serviceQuotas["organizations.policies-of-target"].value).toBe(
      organizationQuotas["service-control"].perTarget,
    );
    expect(serviceQuotas["organizations.ou-depth"].value).toBe(unitDepth);
    expect(serviceQuotas["waf.capacity"].value).toBe(capacityLimit);
  });
});

describe("the reference of limits", () => {
  const text = limitReference();

  test("has every quota once", () => {
    expect(limits.map(({ quota }) => quota).sort()).toEqual(
      quotas.map(([id]) => id).filter((id) => id !== "firehose.direct-put"),
    );
    expect(text.match(/^\| (Amazon|AWS) /gm)).toHaveLength(limits.length);
  });

  test.each(limits.filter(({ of }) => of !== undefined))("$quota is met by what it says", (limit) => {
    const fits = largestFitting(limit);
    const { value } = serviceQuotas[limit.quota];
    expect(limit.usage(fits)).toBeLessThanOrEqual(value);
    expect(limit.usage(fits + 1)).toBeGreaterThan(value);
    expect(text).toContain(`${limit.of}: ${fits.toLocaleString("en-US")} fit`);
  });

  test.each(limits.filter(({ of }) => of === undefined))("$quota is not met by growth", (limit) => {
    expect(limit.usage(1)).toBeGreaterThan(0);
    expect(limit.usage(1)).toBeLessThanOrEqual(serviceQuotas[limit.quota].value);
  });

  test("begins with what is met first", () => {
    const fits = [...text.matchAll(/: ([\d,]+) fits?, /g)].map(([, count = ""]) =>
      Number(count.replaceAll(",", "")),
    );
    expect(fits).toEqual([...fits].sort((left, right) => left - right));
  });
});
