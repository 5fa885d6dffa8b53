import { loggingEveryRegion } from "../../../controls/objectives/logging-every-region";
import { trailStack } from "../../modules/logging/trail-stack";
import { changed } from "../changed";

const stack = trailStack();
const address = "aws_cloudtrail.audit_trail";
const field = (name: string, equals: string[]) => ({ field: name, equals });

describe("logging.every-region", () => {
  test.each(["none", "write", "all"] as const)(
    "holds for the trail with S3 data events: %s",
    (s3DataEvents) => {
      expect(loggingEveryRegion.proof(trailStack({ s3DataEvents }))).toEqual({
        satisfied: [address],
        broken: [],
      });
    },
  );

  test("has nothing to say of a stack without a trail", () => {
    expect(loggingEveryRegion.proof({})).toEqual({ satisfied: [], broken: [] });
  });

  test.each([
    ["one region", { is_multi_region_trail: false }, "it records one region only"],
    ["the default, which is one region", { is_multi_region_trail: undefined }, "it records one region only"],
    ["no global services", { include_global_service_events: false }, "it excludes global services"],
    ["switched off", { enable_logging: false }, "it is switched off"],
    [
      "only writes",
      {
        advanced_event_selector: [
          { field_selector: [field("eventCategory", ["Management"]), field("readOnly", ["false"])] },
        ],
      },
      "it excludes management events",
    ],
    [
      "only data events",
      { advanced_event_selector: [{ field_selector: [field("eventCategory", ["Data"])] }] },
      "it excludes management events",
    ],
    [
      "basic selectors that only write",
      { advanced_event_selector: undefined, event_selector: { read_write_type: "WriteOnly" } },
      "it excludes management events",
    ],
    [
      "basic selectors without management events",
      { advanced_event_selector: undefined, event_selector: [{ include_management_events: false }] },
      "it excludes management events",
    ],
    [
      "basic selectors without KMS",
      {
        advanced_event_selector: undefined,
        event_selector: [{ exclude_management_event_sources: ["kms.amazonaws.com"] }],
      },
      "it excludes management events",
    ],
  ])("is broken by %s", (_what, edit, problem) => {
    const edited = changed(stack, address, (body) => ({ ...body, ...edit }));
    expect(loggingEveryRegion.proof(edited)).toEqual({ satisfied: [], broken: [{ address, problem }] });
  });

  test("accepts basic selectors that record everything, and none, which do too", () => {
    for (const event_selector of [[{ read_write_type: "All", include_management_events: true }], undefined]) {
      const edited = changed(stack, address, ({ advanced_event_selector: _, ...body }) => ({
        ...body,
        event_selector,
      }));
      expect(loggingEveryRegion.proof(edited).broken).toEqual([]);
    }
  });
});
