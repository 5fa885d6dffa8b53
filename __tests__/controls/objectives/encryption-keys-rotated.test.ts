import { encryptionKeysRotated } from "../../../controls/objectives/encryption-keys-rotated";
import { trailStack } from "../../modules/logging/trail-stack";
import { changed } from "../changed";

const stack = trailStack();
const address = "aws_kms_key.audit_trail_key";

describe("encryption.keys-rotated", () => {
  test("holds for the trail's key", () => {
    expect(encryptionKeysRotated.proof(stack)).toEqual({ satisfied: [address], broken: [] });
  });

  test.each([
    [{ enable_key_rotation: false }, "its rotation is not enabled"],
    [{ enable_key_rotation: undefined }, "its rotation is not enabled"],
    [{ rotation_period_in_days: 366 }, "it is rotated only every 366 days"],
    [{ deletion_window_in_days: 7 }, "it may be deleted sooner than in thirty days"],
  ])("is broken by %j: %s", (edit, problem) => {
    const edited = changed(stack, address, (body) => ({ ...body, ...edit }));
    expect(encryptionKeysRotated.proof(edited)).toEqual({ satisfied: [], broken: [{ address, problem }] });
  });

  test.each([
    { rotation_period_in_days: 90 },
    { customer_master_key_spec: "RSA_4096", enable_key_rotation: false },
    { key_usage: "SIGN_VERIFY", enable_key_rotation: false },
  ])("accepts %j", (edit) => {
    const edited = changed(stack, address, (body) => ({ ...body, ...edit }));
    expect(encryptionKeysRotated.proof(edited).broken).toEqual([]);
  });
});
