import { loggingLogGroupsRetained } from "../../../controls/objectives/logging-log-groups-retained";
import { trailStack } from "../../modules/logging/trail-stack";
import { changed } from "../changed";

const stack = trailStack();
const address = "aws_cloudwatch_log_group.audit_trail_log_group";

describe("logging.log-groups-retained", () => {
  test("holds for the trail's log group", () => {
    expect(loggingLogGroupsRetained.proof(stack)).toEqual({ satisfied: [address], broken: [] });
  });

  test.each([
    [{ retention_in_days: 364 }, "it keeps events for 364 days only"],
    [{ retention_in_days: "${var.days}" }, "it keeps events for ${var.days} days only"],
    [{ kms_key_id: undefined }, "it is not encrypted under a customer managed key"],
  ])("is broken by %j: %s", (edit, problem) => {
    const edited = changed(stack, address, (body) => ({ ...body, ...edit }));
    expect(loggingLogGroupsRetained.proof(edited)).toEqual({ satisfied: [], broken: [{ address, problem }] });
  });

  test.each([0, undefined])("takes %s for ever", (retention_in_days) => {
    const edited = changed(stack, address, (body) => ({ ...body, retention_in_days }));
    expect(loggingLogGroupsRetained.proof(edited).broken).toEqual([]);
  });
});
