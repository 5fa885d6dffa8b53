import { loggingTrailValidated } from "../../../controls/objectives/logging-trail-validated";
import { trailStack } from "../../modules/logging/trail-stack";
import { changed } from "../changed";

const stack = trailStack();
const address = "aws_cloudtrail.audit_trail";

describe("logging.trail-validated", () => {
  test("holds for the trail", () => {
    expect(loggingTrailValidated.proof(stack)).toEqual({ satisfied: [address], broken: [] });
  });

  test.each([
    [{ enable_log_file_validation: false }, "its log files are not signed"],
    [{ enable_log_file_validation: undefined }, "its log files are not signed"],
    [{ kms_key_id: undefined }, "its log files are under no customer managed key"],
    [{ cloud_watch_logs_group_arn: undefined }, "it writes to no log group"],
    [{ cloud_watch_logs_role_arn: undefined }, "it writes to no log group"],
    [{ lifecycle: undefined }, "Terraform may destroy it"],
    [{ lifecycle: { prevent_destroy: false } }, "Terraform may destroy it"],
  ])("is broken by %j: %s", (edit, problem) => {
    const edited = changed(stack, address, (body) => ({ ...body, ...edit }));
    expect(loggingTrailValidated.proof(edited)).toEqual({ satisfied: [], broken: [{ address, problem }] });
  });
});
