import { loggingEventsQueryable } from "../../../controls/objectives/logging-events-queryable";
import { Names } from "../../../core/names/names";
import { EventDataStore } from "../../../modules/logging/event-data-store";
import { changed } from "../../controls/changed";
import { stackWith } from "../../stack-with";
import { keyDecision } from "./key-decision";

const store = (reach: "organization" | "account") =>
  stackWith(
    (scope) =>
      new EventDataStore(scope, "Lake", {
        names: new Names({ prefix: "acme" }),
        accountId: "111111111111",
        administratorArns: ["arn:aws:iam::111111111111:role/deployment"],
        reach,
        retentionDays: 731,
      }),
  );
const stack = store("organization");
const address = "aws_cloudtrail_event_data_store.lake";

describe("EventDataStore", () => {
  test("takes in the organization or the account, and keeps its promise", () => {
    expect(loggingEventsQueryable.proof(stack)).toEqual({ satisfied: [address], broken: [] });
    const taken = (reach: "organization" | "account") =>
      store(reach).resource?.aws_cloudtrail_event_data_store?.lake?.organization_enabled;
    expect([taken("organization"), taken("account")]).toEqual([true, false]);
  });

  test.each([
    [{ multi_region_enabled: false }, "it takes in one region only"],
    [{ kms_key_id: undefined }, "it has no key"],
    [{ termination_protection_enabled: false }, "one call removes it"],
  ])("%j breaks the promise", (extra, problem) => {
    const edited = changed(stack, address, (body) => ({ ...body, ...extra }));
    expect(loggingEventsQueryable.proof(edited).broken).toEqual([{ address, problem }]);
  });

  // AWS supports no source conditions in the key policy of an event data store.
  test.each([
    ["cloudtrail.amazonaws.com", "Allowed"],
    ["config.amazonaws.com", "ImplicitlyDenied"],
    ["arn:aws:iam::111111111111:role/developer", "ImplicitlyDenied"],
  ])("its key serves %s: %s", async (principal, expected) => {
    const request = { principal, action: "kms:GenerateDataKey", context: {} };
    expect(await keyDecision(stack, "111111111111", request)).toBe(expected);
  });
});
