import { readFileSync } from "node:fs";
import { organizationFromText } from "../../config/organization-from-text";
import { Estate } from "../../stacks/estate";
import { firstApply } from "../../stacks/first-apply";
import { placements } from "../../stacks/placements";

const example = readFileSync("organization.yaml", "utf8");
const at = "    at: { scope: regional, region: eu-west-1 }\n    rateLimits:";

function withKeys(keys: string) {
  if (!example.includes(at)) throw new Error("the example has no regional web ACL");
  const text = example.replace(at, at.replace("    rateLimits:", `    ${keys}\n    rateLimits:`));
  return organizationFromText("organization.yaml", text, "2027-01-15");
}

describe("the client's address of a web ACL", () => {
  test("is the last of the header unless the first is named", () => {
    const position = (keys: string) => withKeys(keys).web["storefront"]?.clientAddress?.position;
    expect(position("clientAddress: { header: X-Forwarded-For }")).toBe("last");
    expect(position("clientAddress: { header: X-Forwarded-For, position: first }")).toBe("first");
  });

  test.each([
    ["{ header: X Forwarded For }", "clientAddress.header: found X Forwarded For"],
    ["{ header: 'X-Forwarded-For:' }", "clientAddress.header: found 'X-Forwarded-For:'"],
    [
      "{ header: X-Forwarded-For, position: any }",
      "clientAddress.position: found any; expected first or last",
    ],
    ["{}", 'clientAddress.header: "header" is missing'],
  ])("is refused as %s", (value, message) => {
    expect(() => withKeys(`clientAddress: ${value}`)).toThrow(message);
  });

  test("is named before the first apply, with who may write it", () => {
    const note = (keys: string) => {
      const estate = new Estate(withKeys(keys));
      const placement = placements(estate).find(({ subject }) => subject === "storefront");
      if (placement === undefined) throw new Error("the web ACL has no stack");
      return firstApply(estate, placement);
    };
    expect(note("clientAddress: { header: CF-Connecting-IP }")).toMatch(
      /believes the header CF-Connecting-IP\. Let only the CDN reach/,
    );
    expect(note("redactedFields: [method]")).toBeUndefined();
  });

  test("redacted fields are those that AWS WAF redacts", () => {
    expect(
      withKeys("redactedFields: [query-string, uri-path, method]").web["storefront"]?.redactedFields,
    ).toHaveLength(3);
    expect(() => withKeys("redactedFields: [body]")).toThrow("expected query-string, uri-path or method");
  });
});
